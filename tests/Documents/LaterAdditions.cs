using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>What attackers add to a signed paper (shadow attacks, evil annotations, sneaky signatures, and plainer ones).</summary>
public sealed class LaterAdditions
{
    private const string Lie = "BT /F1 30 Tf 50 400 Td (EXPORT OF EVERYTHING GRANTED) Tj ET";

    private static readonly byte[] Genuine = Keys.Sign(Papers.Compose(Papers.Typical(), Papers.DecisionJson, Papers.EvaluationJson));

    private static readonly Dictionary<string, (ChangeKind Kind, Func<Revised, Revised> Do)> Attacks = new(StringComparer.Ordinal)
    {
        ["a page is added at the end"] = (ChangeKind.PageAdded, file => AddPage(file, atFront: false)),
        ["a page is put in front"] = (ChangeKind.PageAdded, file => AddPage(file, atFront: true)),
        ["the last page is taken out"] = (ChangeKind.PageRemoved, file => file.Match(file.Pages, @" \d+ 0 R\]", "]")),
        ["a page is replaced by another object"] = (ChangeKind.PageReplaced, file =>
            file.Replace(file.Pages, $"[{file.Page} 0 R", $"[{file.Add(file.Text(file.Page))} 0 R")),
        ["the order of the pages is changed"] = (ChangeKind.PageReplaced, file =>
            file.Match(file.Pages, @"\[(\d+ 0 R) (\d+ 0 R)", "[$2 $1")),
        ["the page tree is replaced"] = (ChangeKind.PageReplaced, file =>
            file.Replace(file.Catalog, $"/Pages {file.Pages} 0 R", $"/Pages {file.Add(file.Text(file.Pages))} 0 R")),
        ["a page is turned"] = (ChangeKind.PageAltered, file => file.Entry(file.Page, "/Rotate 180")),
        ["a page is cut down to hide a condition"] = (ChangeKind.PageAltered, file => file.Entry(file.Page, "/CropBox [0 400 595 842]")),
        ["the content of a page is replaced in place"] = (ChangeKind.ContentReplaced, file => file.Stream(file.Content, "", Lie)),
        ["a page is pointed to another content"] = (ChangeKind.ContentReplaced, file =>
            file.Replace(file.Page, $"/Contents {file.Content} 0 R", $"/Contents {file.AddStream("", Lie)} 0 R")),
        ["a second content is drawn over the first"] = (ChangeKind.ContentReplaced, file =>
            file.Replace(file.Page, $"/Contents {file.Content} 0 R", $"/Contents [{file.Content} 0 R {file.AddStream("", Lie)} 0 R]")),
        ["a page loses its content"] = (ChangeKind.ContentReplaced, file => file.Replace(file.Page, $"/Contents {file.Content} 0 R", "")),
        ["a note is laid over the text"] = (ChangeKind.AnnotationAdded, file => Annotate(file,
            "<< /Type /Annot /Subtype /FreeText /Rect [50 380 500 430] /Contents (GRANTED) /DA (/Helv 20 Tf) >>")),
        ["a stamp with a picture of its own is laid over the text"] = (ChangeKind.AnnotationAdded, file => Annotate(file,
            $"<< /Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP << /N {Form(file)} 0 R >> >>")),
        ["a stamp is laid over the second page"] = (ChangeKind.AnnotationAdded, file =>
            file.Entry(file.Under(file.Pages, "Kids", "1"), $"/Annots [{file.Add(
                "<< /Type /Annot /Subtype /Redact /Rect [50 50 500 500] >>")} 0 R]")),
        ["a link is laid over the text"] = (ChangeKind.AnnotationAdded, file => Annotate(file,
            "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://elsewhere.example) >> >>")),
        ["the signature's own field gets a look that covers the page"] = (ChangeKind.SignatureChanged, file =>
            file.Replace(file.Field, "/Rect [0 0 0 0]", $"/Rect [0 0 595 842] /AP << /N {Form(file)} 0 R >>")),
        ["a text field is laid over the text"] = (ChangeKind.FieldAdded, file => AddField(file,
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (GRANTED) /Rect [50 380 500 430] >>")),
        ["a field is added to the form alone"] = (ChangeKind.FieldAdded, file => file.Match(file.Catalog, @"/Fields \[([^\]]*)\]",
            $"/Fields [$1 {file.Add("<< /FT /Tx /T (a) /V (GRANTED) >>")} 0 R]")),
        ["the form is told to draw itself anew"] = (ChangeKind.FieldChanged, file =>
            file.Replace(file.Catalog, "/SigFlags 3", "/SigFlags 3 /NeedAppearances true")),
        ["a form of another kind (XFA) is put in"] = (ChangeKind.FieldChanged, file =>
            file.Replace(file.Catalog, "/SigFlags 3", $"/SigFlags 3 /XFA {file.AddStream("", "<xdp/>")} 0 R")),
        ["a sneaky second signature with a look of its own"] = (ChangeKind.SignatureAdded, file => AddField(file,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (second) /Rect [0 0 595 842] /AP << /N {Form(file)} 0 R >> /V {file.Add(
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >>")} 0 R >>")),
        ["an empty field to sign is added"] = (ChangeKind.SignatureAdded, file => AddField(file,
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (second) /Rect [50 50 300 100] >>")),
        ["a time-stamp that shows a picture"] = (ChangeKind.SignatureAdded, file => AddField(file,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (stamp) /Rect [0 0 595 842] /AP << /N {Form(file)} 0 R >> /V {Stamp(file)} 0 R >>")),
        ["a time-stamp with an action"] = (ChangeKind.SignatureAdded, file => AddField(file,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (stamp) /Rect [0 0 0 0] /AA << /E << /S /JavaScript /JS (x) >> >> /V {Stamp(file)} 0 R >>")),
        ["a time-stamp that is a signature in truth"] = (ChangeKind.SignatureAdded, file => AddField(file,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (stamp) /Rect [0 0 0 0] /V {file.Signature} 0 R >>")),
        ["the signature is emptied from its field"] = (ChangeKind.SignatureRemoved, file =>
            file.Replace(file.Field, $"/V {file.Signature} 0 R", "")),
        ["the form is taken away"] = (ChangeKind.SignatureRemoved, file =>
            file.Match(file.Catalog, @"/AcroForm << /Fields \[[^\]]*\] /SigFlags 3 >>", "")),
        ["the field is taken out of the form"] = (ChangeKind.SignatureRemoved, file =>
            file.Match(file.Catalog, @"/Fields \[[^\]]*\]", "/Fields []")),
        ["the signature is wrapped: its field leads to a copy"] = (ChangeKind.SignatureChanged, file =>
            file.Replace(file.Field, $"/V {file.Signature} 0 R", $"/V {file.Add(file.Text(file.Signature))} 0 R")),
        ["the signature's reason is changed in place"] = (ChangeKind.SignatureChanged, file =>
            file.Match(file.Signature, "/Reason <[0-9A-F]*>", "/Reason (Everything is allowed)")),
        ["the range of the signature is written again, larger"] = (ChangeKind.SignatureChanged, file =>
            file.Match(file.Signature, @"/ByteRange \[[^\]]*\]", "/ByteRange [0 10 20 99999]")),
        ["the certification is taken away"] = (ChangeKind.SignatureChanged, file =>
            file.Match(file.Catalog, @"/Perms << /DocMDP \d+ 0 R >>", "")),
        ["the certification is told to permit annotations"] = (ChangeKind.SignatureChanged, file =>
            file.Replace(file.Signature, "/P 1 /V /1.2", "/P 3 /V /1.2")),
        ["a file inside is exchanged in place"] = (ChangeKind.AttachmentChanged, file =>
            file.Stream(Embedded(file), "/Type /EmbeddedFile", "{\"outcome\":\"denied\"}")),
        ["a file inside is pointed elsewhere"] = (ChangeKind.AttachmentChanged, file =>
            file.Match(Specification(file), @"/EF << .* >>", $"/EF << /F {file.AddStream("/Type /EmbeddedFile", "{}")} 0 R >> >>")),
        ["a file is put inside"] = (ChangeKind.AttachmentAdded, file => file.Replace(file.Catalog, "/EmbeddedFiles << /Names [",
            $"/EmbeddedFiles << /Names [(a.exe) {file.Add($"<< /Type /Filespec /F (a.exe) /EF << /F {file.AddStream("/Type /EmbeddedFile", "MZ")} 0 R >> >>")} 0 R ")),
        ["the files inside are taken away"] = (ChangeKind.AttachmentRemoved, file =>
            file.Match(file.Catalog, @"/Names << /EmbeddedFiles << /Names \[[^\]]*\] >> >>", "")),
        ["the title is changed"] = (ChangeKind.Metadata, file => file.Match(file.Information, "/Title <[0-9A-F]*>", "/Title (Denied)")),
        ["other information is put beside the old"] = (ChangeKind.Metadata, file => WithTrailer(file, $"/Info {file.Add("<< /Title (a) >>")} 0 R ")),
        ["the XMP metadata are exchanged"] = (ChangeKind.Metadata, file =>
            file.Stream(file.Under(file.Catalog, "Metadata"), "/Type /Metadata /Subtype /XML", "<x/>")),
        ["a layer is put in"] = (ChangeKind.Layer, file => file.Entry(file.Catalog,
            $"/OCProperties << /OCGs [{file.Add("<< /Type /OCG /Name (a) >>")} 0 R] /D << /OFF [] >> >>")),
        ["the document opens elsewhere by itself"] = (ChangeKind.Action, file => file.Entry(file.Catalog,
            "/OpenAction << /S /URI /URI (https://elsewhere.example) >>")),
        ["a script runs when the document is opened"] = (ChangeKind.Action, file => file.Replace(file.Catalog, "/Names << ",
            $"/Names << /JavaScript << /Names [(a) {file.Add("<< /S /JavaScript /JS (x) >>")} 0 R] >> ")),
        ["a script runs when a page is shown"] = (ChangeKind.Action, file => file.Entry(file.Page, "/AA << /O << /S /JavaScript /JS (x) >> >>")),
        ["a script runs when the document is closed"] = (ChangeKind.Action, file => file.Entry(file.Catalog, "/AA << /WC << /S /JavaScript /JS (x) >> >>")),
        ["the letters of a font are exchanged"] = (ChangeKind.Font, file => file.Stream(FontFile(file), "/Length1 4", "OTTO")),
        ["the characters of a font are exchanged"] = (ChangeKind.Font, file => file.Stream(file.Under(Font(file), "ToUnicode"), "", "endcmap")),
        ["a font is pointed elsewhere"] = (ChangeKind.Font, file => file.Match(file.Under(file.Page, "Resources"), @"(/F\d+) \d+ 0 R",
            $"$1 {file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>")} 0 R")),
        ["something else is put among what a page draws with"] = (ChangeKind.Resource, file =>
            file.Entry(file.Under(file.Page, "Resources"), $"/XObject << /X {Form(file)} 0 R >>")),
        ["the root is exchanged"] = (ChangeKind.Catalog, file => WithTrailer(file, $"/Root {file.Add(file.Text(file.Catalog))} 0 R ")),
        ["the language is changed"] = (ChangeKind.Structure, file => file.Match(file.Catalog, "/Lang [<(][^>)]*[>)]", "/Lang (xx)")),
        ["the document is shown as a collection of files"] = (ChangeKind.Catalog, file => file.Entry(file.Catalog, "/Collection << >>")),
        ["a new entry hides behind another spelling"] = (ChangeKind.Action, file =>
            file.Entry(file.Catalog, "/Open#41ction << /S /URI /URI (https://elsewhere.example) >>")),
        ["an object that nothing shows waits for a later day"] = (ChangeKind.Hidden, file =>
        {
            file.AddStream("", Lie);
            return file;
        }
        ),
        // Shadow attacks bring nothing of their own: what the signed file holds already is hidden, shown or put in another's place.
        ["shadow, hide: what lies over a page is taken away"] = (ChangeKind.SignatureRemoved, file =>
            file.Match(file.Page, @"/Annots \[[^\]]*\]", "/Annots []")),
        ["shadow, replace: a page shows a stream that lay in the signed file all along"] = (ChangeKind.ContentReplaced, file =>
            file.Replace(file.Page, $"/Contents {file.Content} 0 R", $"/Contents {Embedded(file)} 0 R")),
        ["shadow, replace: one file inside stands under the name of another"] = (ChangeKind.AttachmentChanged, file => file.Match(
            Specification(file), @"/EF << .* >>", $"/EF << /F {file.Under(file.Under(file.Catalog, "Names", "EmbeddedFiles", "Names", "3"), "EF", "F")} 0 R >> >>")),
        ["shadow, hide and replace: a page is shown in the place of another"] = (ChangeKind.PageReplaced, file =>
            file.Match(file.Pages, @"\[(\d+ 0 R) (\d+ 0 R)", "[$1 $1")),
        ["shadow, hide and replace: two pages change what they show"] = (ChangeKind.ContentReplaced, file =>
        {
            var (second, other) = (file.Under(file.Pages, "Kids", "1"), file.Under(file.Under(file.Pages, "Kids", "1"), "Contents"));
            return file.Replace(second, $"/Contents {other} 0 R", $"/Contents {file.Content} 0 R")
                .Replace(file.Page, $"/Contents {file.Content} 0 R", $"/Contents {other} 0 R");
        }
        ),
        ["proofs bring a page along"] = (ChangeKind.Proofs, file => file.Entry(file.Catalog,
            $"/DSS << /Type /DSS /Certs [{file.AddStream("/Type /XObject", Lie)} 0 R] >>")),
        ["proofs are a page's content"] = (ChangeKind.Proofs, file => file.Entry(file.Catalog, $"/DSS << /Certs [{file.Content} 0 R] >>")),
        ["proofs hold something besides"] = (ChangeKind.Proofs, file => file.Entry(file.Catalog, "/DSS << /Type /DSS /Shadow [1 2] >>")),
        ["the note of an extension holds more than a note"] = (ChangeKind.Catalog, file => file.Entry(file.Catalog,
            $"/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 /More {file.Add("(a)")} 0 R >> >>")),
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_added_is_refused_and_named(string attack)
    {
        var (kind, change) = Attacks[attack];
        var verification = Keys.Verify(change(new Revised(Genuine)).Write());
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(kind, verification.Changes.Select(one => one.Kind));
        Assert.Equal(CheckOutcome.Failed, Assert.Single(verification.Checks, check => check.Kind == CheckKind.Changes).Outcome);
        Assert.Equal(CheckOutcome.Passed, Assert.Single(verification.Checks, check => check.Kind == CheckKind.Digest).Outcome);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_later_honest_addition_hides_no_earlier_attack(string attack)
    {
        var (kind, change) = Attacks[attack];
        var file = new Revised(change(new Revised(Genuine)).Write());
        var verification = Keys.Verify(file.Text(file.Catalog).Contains("/Extensions", StringComparison.Ordinal)
            ? Honest.Proofs(file).Write() : Honest.Extension(file).Write());
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains(verification.Changes, one => one.Kind == kind && one.Revision == 1);
    }

    [Fact]
    public void An_object_of_the_signed_file_that_is_freed_is_refused()
    {
        var file = new Revised(Genuine);
        var table = Encoding.Latin1.GetString(Genuine).LastIndexOf("xref\n0", StringComparison.Ordinal);
        var tail = $"xref\n{file.Content} 1\n0000000000 00001 f \ntrailer\n<< /Size 999 /Root {file.Catalog} 0 R /Prev {table} >>\n"
            + $"startxref\n{Genuine.Length}\n%%EOF\n";
        var verification = Keys.Verify([.. Genuine, .. Encoding.ASCII.GetBytes(tail)]);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains("was taken away", verification.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attack_that_is_taken_back_is_an_attack_nevertheless()
    {
        var first = new Revised(Genuine);
        var attacked = first.Stream(first.Content, "", Lie).Write();
        var second = new Revised(attacked);
        var original = new Revised(Genuine);
        var back = second.Put(second.Content, original.Text(original.Content)).Write();
        Assert.Equal(
            [ChangeKind.ContentReplaced, ChangeKind.ContentReplaced],
            Keys.Verify(back).Changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_change_names_the_page_it_is_on()
    {
        var file = new Revised(Genuine);
        var changed = file.Stream(file.Under(file.Under(file.Pages, "Kids", "1"), "Contents"), "", Lie).Write();
        Assert.Equal("What page 2 shows was replaced.", Assert.Single(Keys.Verify(changed).Changes).Sentence);
    }

    [Fact]
    public void Proofs_and_time_stamps_are_no_change_however_often_they_come()
    {
        var file = Genuine;
        for (var i = 0; i < 3; i++)
        {
            file = Honest.Proofs(new Revised(file), $"proof {i}").Write();
            file = Honest.TimeStamp(new Revised(file), $"stamp{i}").Write();
        }

        var verification = Keys.Verify(file);
        Assert.Empty(verification.Changes);
        var check = Assert.Single(verification.Checks, check => check.Kind == CheckKind.Changes);
        Assert.Equal(CheckOutcome.Passed, check.Outcome);
        Assert.Contains("additions: 6", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Proofs_that_are_taken_away_again_are_named()
    {
        var with = new Revised(Honest.Proofs(new Revised(Genuine)).Write());
        var without = with.Match(with.Catalog, "/DSS << .*? >> ", "").Write();
        Assert.Equal(ChangeKind.Proofs, Assert.Single(Keys.Verify(without).Changes).Kind);
    }

    private static Revised AddPage(Revised file, bool atFront)
    {
        var page = file.Add(Regex(file.Text(file.Page), @"/Annots \[[^\]]*\]"));
        return atFront
            ? file.Replace(file.Pages, "/Kids [", $"/Kids [{page} 0 R ")
            : file.Match(file.Pages, @"/Kids \[([^\]]*)\]", $"/Kids [$1 {page} 0 R]");
    }

    private static string Regex(string text, string without) =>
        System.Text.RegularExpressions.Regex.Replace(text, without, "", default, TimeSpan.FromSeconds(5));

    private static Revised Annotate(Revised file, string annotation) =>
        file.Match(file.Page, @"/Annots \[([^\]]*)\]", $"/Annots [$1 {file.Add(annotation)} 0 R]");

    private static Revised AddField(Revised file, string field)
    {
        var number = file.Add(field);
        return file.Match(file.Page, @"/Annots \[([^\]]*)\]", $"/Annots [$1 {number} 0 R]")
            .Match(file.Catalog, @"/Fields \[([^\]]*)\]", $"/Fields [$1 {number} 0 R]");
    }

    private static int Form(Revised file) => file.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", Lie);

    private static int Stamp(Revised file) => file.Add(Honest.StampBody);

    private static Revised WithTrailer(Revised file, string entries)
    {
        file.TrailerEntries = entries;
        return file;
    }

    private static int Specification(Revised file) => file.Under(file.Catalog, "Names", "EmbeddedFiles", "Names", "1");

    private static int Embedded(Revised file) => file.Under(Specification(file), "EF", "F");

    private static int Font(Revised file)
    {
        var name = System.Text.RegularExpressions.Regex.Match(
            file.Text(file.Under(file.Page, "Resources")), @"/(?<name>F\d+) \d+ 0 R", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups[1].Value;
        return file.Under(file.Page, "Resources", "Font", name);
    }

    private static int FontFile(Revised file) => file.Under(Font(file), "DescendantFonts", "0", "FontDescriptor", "FontFile2");
}
