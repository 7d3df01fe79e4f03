using ModelRegistry.Formats.Own;

namespace ModelRegistry.Formats.Export;

/// <summary>The properties of ours that a release needs beside the fields of a standard, each with what it rests on.</summary>
internal static class HeldProperties
{
    public static IEnumerable<(string Name, string Value, RecordedGrade? Grade)> Of(ReleaseRecord release) =>
    [
        .. release.Runs.Select(run => (OwnTraining.Property, OwnTraining.Line(run), run.Grade)),
        .. release.DataSets.Select(set => (OwnHeld.DataSet, OwnHeld.Line(set.What), set.Grade)),
        .. release.Hostings.Select(hosting => (OwnHeld.Hosting, OwnHeld.Line(hosting.What), hosting.Grade)),
        .. release.Safeguards.Select(measured => (OwnHeld.Safeguard, OwnHeld.Line(measured.What), measured.Grade)),
        .. release.Contents.Select(content => (OwnHeld.Content, OwnHeld.Line(content.What), content.Grade)),
        .. release.Completeness.Select(complete => (OwnHeld.Completeness, OwnHeld.Line(complete.What), complete.Grade)),
    ];
}
