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
    };

    public static string Slug(CaseQueue queue) => queue.ToString().ToLowerInvariant();

    /// <summary>The queue of an address; one's own cases where it names none, null where there is none such.</summary>
    public static CaseQueue? Read(string? name) => name is null
        ? CaseQueue.Mine
        : Enum.GetValues<CaseQueue>().Cast<CaseQueue?>().FirstOrDefault(queue => Slug(queue!.Value) == name);
}
