using System.Diagnostics;
using System.Globalization;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>
/// The folders of offices, each named after the process that works in it: a run that was killed took no leave of its folder, so the
/// next one removes it.
/// </summary>
internal static class OfficeFolders
{
    private const string Prefix = "modelreg-office-";

    public static string Make() => Directory.CreateTempSubdirectory(
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;

    public static void RemoveLeft()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (IsWorkedIn(Path.GetFileName(folder)[Prefix.Length..])) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Another run removes it at the same moment.
            }
        }
    }

    private static bool IsWorkedIn(string name)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
