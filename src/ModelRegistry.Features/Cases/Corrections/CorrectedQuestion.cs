using System.Text.Json;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Cases.Corrections;

/// <summary>A change of one party of an application: which one, and what it is rightly.</summary>
/// <param name="Role">The part it takes.</param>
/// <param name="Name">The name under which it was handed in.</param>
/// <param name="Party">What it is rightly; everything that is not stated stays unknown.</param>
public sealed record PartyChange(PartyRole Role, string Name, AskedParty Party);

/// <summary>The question of an application as two persons corrected it. What was handed in stays as it was.</summary>
internal static class CorrectedQuestion
{
    public static Question Of(LicenceCase @case) => @case.Corrections
        .Where(one => one is { Stands: true, Kind: CorrectionKind.CorrectParty, ChangeJson: not null }).OrderBy(one => one.Number)
        .Aggregate(EvaluationJson.ReadQuestion(@case.Application.QuestionJson), (question, one) => With(question, Read(one.ChangeJson!)));

    public static string Write(PartyChange change) => CanonicalJson.Of(JsonSerializer.SerializeToElement(change, EvaluationJson.Options));

    /// <summary>The party that a change names; null where the question has none.</summary>
    public static PartyInRole? Find(Question question, PartyRole role, string name) => question.Parties.FirstOrDefault(
        party => party.Role == role && Columns.KeyOf(party.Party.Name) == Columns.KeyOf(name));

    public static string Words(PartyRole role, AskedParty party) =>
        $"{Decisions.InWords.Of(role)} {party.Name}, country {party.Country ?? "not stated"}, headquarters {party.Headquarters ?? "not stated"}, "
        + $"ultimate parent {party.UltimateParent ?? "not stated"} ({party.UltimateParentCountry ?? "country not stated"})";

    private static PartyChange Read(string json) => JsonSerializer.Deserialize<PartyChange>(json, EvaluationJson.Options)!;

    private static Question With(Question question, PartyChange change) => Find(question, change.Role, change.Name) is { } wrong
        ? question with { Parties = [.. question.Parties.Select(party => party == wrong ? party with { Party = change.Party } : party)] }
        : question;
}
