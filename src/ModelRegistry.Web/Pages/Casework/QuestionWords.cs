using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Pages.Casework;

/// <summary>How a question stands, in words.</summary>
internal static class QuestionWords
{
    public static string Of(QuestionView question) => question.State switch
    {
        QuestionState.Open => $"open, to be answered by {Shown.Day(question.DueOn)}",
        QuestionState.Answered => "answered",
        QuestionState.Closed => "closed without an answer",
    };
}
