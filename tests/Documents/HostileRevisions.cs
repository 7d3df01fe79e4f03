using System.IO.Compression;
using System.Text;
using ModelRegistry.Documents;
using ModelRegistry.Documents.Reading;
using StreamContent = ModelRegistry.Documents.Reading.StreamContent;

namespace ModelRegistry.Tests.Documents;

/// <summary>Files made to exhaust or to mislead a reader of revisions: refused, and with what they could cost counted.</summary>
public sealed class HostileRevisions
{
    private static readonly byte[] Genuine = Keys.Sign(Papers.Compose(Papers.Small(), Papers.DecisionJson));

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["a table that names itself as the one before"] = () => Tail("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev @ >>"),
        ["a table that names the one before it and is named by none"] = () => Tail(
            "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 99999999 >>"),
        ["a table of 10^9 objects"] = () => Tail("xref\n0 1000000000\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>"),
        ["a table of objects from 2^31"] = () => Tail("xref\n2147483647 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>"),
        ["many tables of no objects"] = () => Tail(
            "xref\n" + string.Concat(Enumerable.Repeat("0 0\n", 200_000)) + "trailer\n<< /Root 1 0 R >>"),
        ["a packed table of 10^9 objects"] = () => Tail(Packed("/Type /XRef /W [1 2 1] /Size 1000000000 /Root 1 0 R", new byte[64])),
        ["a packed table with columns of 10^9 bytes"] = () => Tail(
            Packed("/Type /XRef /W [1 1000000000 1] /Size 4 /Root 1 0 R", new byte[64])),
        ["a packed table that unpacks without end"] = () => Tail(
            Packed("/Type /XRef /W [1 2 1] /Size 4 /Root 1 0 R", new byte[60 * 1024 * 1024])),
        ["a packed table that is no packed table"] = () => Tail(Packed("/Type /ObjStm /N 1 /First 0", new byte[64])),
        ["a mixture of both tables"] = () => Tail("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /XRefStm 20 /Prev 20 >>"),
        ["an encrypted file"] = () => Tail($"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Encrypt << /V 5 >> /Prev {Table()} >>"),
        ["a trailer that is no dictionary"] = () => Tail("xref\n0 1\n0000000000 65535 f \ntrailer\n[1 2 3]"),
        ["a root that is a number"] = () => Tail($"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 7 /Prev {Table()} >>"),
        ["a root that is not there"] = () => Tail($"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 7777 0 R /Prev {Table()} >>"),
        ["a later revision without an end"] = () => [.. Genuine, .. "9999 0 obj\n<<"u8],
        ["a later table without its objects"] = () => Tail("xref\n1 1\n0000000010 00000 n \ntrailer\n<< /Root 1 0 R /Prev 10 >>"),
        ["a comment between the revisions"] = () => [.. Genuine, .. "% nothing to see\n"u8, .. Later()],
        ["an object twice in one table"] = () => Tail(
            "xref\n1 1\n0000000010 00000 n \n1 1\n0000000010 00000 n \ntrailer\n<< /Root 1 0 R /Prev 10 >>"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_refused_for_its_structure(string name)
    {
        var file = Files[name]();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verification = Keys.Verify(file);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(verification.Checks, check => check is { Kind: CheckKind.Structure, Outcome: CheckOutcome.Failed });
        Assert.True(taken < 400_000_000, $"{taken} bytes were taken");
    }

    [Fact]
    public void Revisions_without_number_are_not_followed()
    {
        var file = Genuine;
        for (var i = 0; i < RevisionReader.MostRevisions; i++) file = new Revised(file).Write();
        Assert.Contains($"more than {RevisionReader.MostRevisions} revisions", Keys.Verify(file).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_file_cut_short_at_every_line_is_refused()
    {
        var file = Honest.TimeStamp(new Revised(Honest.Proofs(new Revised(Genuine)).Write()), "stamp").Write();
        for (var at = Genuine.Length + 1; at < file.Length; at++)
            if (file[at - 1] == '\n')
                Assert.Equal(Verdict.NotValid, Keys.Verify(file[..at]).Verdict);
    }

    [Fact]
    public void The_limit_of_what_streams_unpack_to_holds_for_all_of_them_together()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(new byte[30 * 1024 * 1024]);
        var bytes = packed.ToArray();
        var content = new StreamContent(bytes);
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal) { ["Filter"] = new PdfName("FlateDecode") };
        var stream = new PdfStream(new PdfDictionary(entries), 0, bytes.Length);
        content.Unpack(stream);
        Assert.Throws<MalformedPdfException>(() => { content.Unpack(stream); });
        Assert.InRange(content.Unpacked, StreamContent.MostBytes, StreamContent.MostBytes + 100_000);
    }

    private static int Table() => PdfDocument.Read(Genuine, PdfForm.Any).Revisions[^1].Table;

    private static byte[] Later() => Honest.Proofs(new Revised(Genuine)).Write()[Genuine.Length..];

    /// <summary>The genuine file with another end; @ stands for the place of the new table.</summary>
    private static byte[] Tail(string table) => Tail(Encoding.Latin1.GetBytes(
        table.Replace("@", Genuine.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static byte[] Tail(byte[] table) =>
        [.. Genuine, .. table, .. Encoding.ASCII.GetBytes($"\nstartxref\n{Genuine.Length}\n%%EOF\n")];

    private static byte[] Packed(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(content);
        return [.. Encoding.ASCII.GetBytes($"9999 0 obj\n<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"),
            .. packed.ToArray(), .. "\nendstream\nendobj"u8];
    }
}
