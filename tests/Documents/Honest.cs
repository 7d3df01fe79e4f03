namespace ModelRegistry.Tests.Documents;

/// <summary>Additions in the form that an honest authority gives them; what they hold is another question.</summary>
internal static class Honest
{
    public const string StampBody =
        "<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /ByteRange [0 1 2 3] /Contents <00> >>";

    public static Revised Extension(Revised file) =>
        file.Entry(file.Catalog, "/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>");

    public static Revised Proofs(Revised file, string content = "a proof")
    {
        var proof = file.AddStream("", content);
        return file.Text(file.Catalog).Contains("/DSS <<", StringComparison.Ordinal)
            ? file.Match(file.Catalog, @"/DSS << /Type /DSS /Certs \[([^\]]*)\]", $"/DSS << /Type /DSS /Certs [$1 {proof} 0 R]")
            : file.Entry(file.Catalog, $"/DSS << /Type /DSS /Certs [{proof} 0 R] >>");
    }

    public static Revised TimeStamp(Revised file, string name)
    {
        var stamp = file.Add(StampBody);
        var field = file.Add(
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T ({name}) /Rect [0 0 0 0] /F 132 /P {file.Page} 0 R /V {stamp} 0 R >>");
        return file.Match(file.Page, @"/Annots \[([^\]]*)\]", $"/Annots [$1 {field} 0 R]")
            .Match(file.Catalog, @"/Fields \[([^\]]*)\]", $"/Fields [$1 {field} 0 R]");
    }
}
