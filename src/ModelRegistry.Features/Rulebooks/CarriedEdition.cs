using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>
/// A release that was made with another build of the program, carried over to this one: this program's rules and files, with the files
/// that the release had changed. Where both changed one file nobody but a keeper can say what holds, and the program's own answers.
/// </summary>
internal static class CarriedEdition
{
    /// <param name="number">The release.</param>
    /// <param name="released">Its files.</param>
    /// <param name="then">What the program carried when it was released.</param>
    public static InForce Of(int number, IReadOnlyList<ParameterSource> released, EditionManifest then)
    {
        var before = then.Files.ToDictionary(file => file.Name, file => file.Digest, StringComparer.Ordinal);
        var own = RulebookEdition.Current.Files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var changed = released.Where(file => before.GetValueOrDefault(file.Name) != file.Digest).ToArray();
        string[] both = [.. changed.Where(file => Differs(own.GetValueOrDefault(file.Name), file, before)).Select(file => file.Name)];
        if (both.Length > 0)
            return Own(number, $"the program has changed {string.Join(", ", both)} too");
        foreach (var file in changed)
            own[file.Name] = file;
        var read = EditionReading.Of([.. own.Values.OrderBy(file => file.Name, StringComparer.Ordinal)]);
        return read.Edition is { } edition
            ? new(edition, number, $"Release {number} was made with another build of this program. Its files are carried over to the rules "
                + "of this build; draft them anew, look at what that changes, and release again.")
            : Own(number, $"its files do not load with this build ({read.Problems[0]})");
    }

    private static bool Differs(ParameterSource? own, ParameterSource released, Dictionary<string, string> before) =>
        own?.Digest != released.Digest && own?.Digest != before.GetValueOrDefault(released.Name);

    private static InForce Own(int number, string why) => new(
        RulebookEdition.Current,
        number,
        $"Release {number} does not answer: it was made with another build of this program, and {why}. The program's own edition answers "
        + "until a keeper drafts again and two people release.");
}
