using ModelRegistry.Features.Cases.Queues;

namespace ModelRegistry.Web.Pages.Casework.Desks;

/// <summary>The queues in words and in addresses.</summary>
internal static class QueueWords
{
    public static string Of(CaseQueue queue) => queue switch
    {
        CaseQueue.Mine => "My cases",
        CaseQueue.Team => "Cases of my teams",
        CaseQueue.Referred => "Referred cases",
        CaseQueue.Countersign => "Cases to countersign",
        CaseQueue.Overdue => "Overdue cases",
        CaseQueue.Applicant => "Cases waiting for applicants",
        CaseQueue.Free => "Cases that nobody has taken",
    };

    /// <summary>What an empty queue says, and where to go on.</summary>
    public static string Empty(CaseQueue queue) => queue switch
    {
        CaseQueue.Mine => "You hold no case. Take one from your teams' cases, or from those that nobody has taken.",
        CaseQueue.Team => "No case lies with a team of yours. Which cases come to a team is said on the page of routing.",
        CaseQueue.Referred => "No case is with an agency.",
        CaseQueue.Countersign => "No case waits for a countersigner.",
        CaseQueue.Overdue => "No case is overdue.",
        CaseQueue.Applicant => "No case waits for its applicant.",
        CaseQueue.Free => "Every case has been taken.",
    };

    public static string Slug(CaseQueue queue) => queue.ToString().ToLowerInvariant();

    /// <summary>The queue of an address; one's own cases where it names none, null where there is none such.</summary>
    public static CaseQueue? Read(string? name) => name is null
        ? CaseQueue.Mine
        : Enum.GetValues<CaseQueue>().Cast<CaseQueue?>().FirstOrDefault(queue => Slug(queue!.Value) == name);
}
