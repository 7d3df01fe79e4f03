using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>
/// An earlier edition rebuilt from what was kept of it: its rules by id with its parameter files. What this program no longer has as it
/// was then is named, so that nothing it answers passes for the edition's own answer unseen.
/// </summary>
/// <param name="Edition">The edition, under the hash it had; null where it cannot be rebuilt at all.</param>
/// <param name="Obstacles">What this program has otherwise, a sentence each, rules by id; none where it is the edition to the letter.</param>
public sealed record RestoredEdition(RulebookEdition? Edition, IReadOnlyList<string> Obstacles)
{
    /// <summary>Rebuilds an edition.</summary>
    /// <param name="manifest">What it was made of.</param>
    /// <param name="files">Its parameter files as they were.</param>
    public static RestoredEdition Of(EditionManifest manifest, IReadOnlyList<ParameterSource> files)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var own = RulebookEdition.Current;
        var gone = manifest.Rules.Where(rule => own.Find(rule.Id) is null).ToArray();
        if (gone.Length > 0)
            return new(null, [.. gone.Select(rule => $"Rule {rule.Id} cannot be replayed: this program has it no longer.")]);
        var now = own.RuleIdentities.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        string[] obstacles =
        [
            .. manifest.Rules.Where(rule => now[rule.Id].Text != rule.Text).Select(rule => $"Rule {rule.Id}: its text is another one by now."),
            .. manifest.Rules.Where(rule => now[rule.Id].Code != rule.Code).Select(rule => $"Rule {rule.Id}: its code is another one by now."),
            .. own.Engine != manifest.Engine ? ["The code that all rules share is another one by now."] : Array.Empty<string>(),
        ];
        try
        {
            var edition = RulebookEdition.Of([.. manifest.Rules.Select(rule => own.Find(rule.Id)!)], files);
            return new(edition.Under(manifest.Hash), obstacles);
        }
        catch (Exception wrong) when (wrong is ArgumentException or ParameterFileException)
        {
            return new(null, [.. obstacles, $"The edition cannot be rebuilt: {wrong.Message}"]);
        }
    }
}
