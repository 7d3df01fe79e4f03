using ModelRegistry.Domain;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>The tests as a program: presses every paper and says its digest, for a test that starts it elsewhere.</summary>
internal static class PressProgram
{
    public static void Main()
    {
        Console.WriteLine(TimeZoneInfo.Local.Id);
        foreach (var (name, language) in Pressed.Every) Console.WriteLine(Line(name, language));
    }

    public static string Line(string name, string language) =>
        $"{name}.{language} {Sha256Digest.OfBytes(Pressed.Again(name, language).Pdf).Hex}";
}
