using System.Globalization;

namespace ModelRegistry.Documents;

/// <summary>
/// The words that the paper adds to what a decision says, in the decision's language; English where it is another one.
/// Dates are spelled here and not by the machine's cultures, whose data change between versions.
/// </summary>
internal sealed record FrameWords(
    string Page,
    string AttachedFiles,
    string AttachedSentence,
    string Check,
    string CheckSentence,
    string QrAlternative,
    string SignatureField)
{
    private static readonly FrameWords English = new(
        "page {0} of {1}", "Attached files",
        "These files travel inside this PDF. Each digest is SHA-256 over the file’s bytes.",
        "Check this paper", "Anyone can check this paper and whether it is still in force at",
        "QR code that leads to {0}", "Digital signature of the authority");

    private static readonly FrameWords German = new(
        "Seite {0} von {1}", "Angehängte Dateien",
        "Diese Dateien stecken in diesem PDF. Jede Prüfsumme ist SHA-256 über die Bytes der Datei.",
        "Dieses Dokument prüfen", "Jede Person kann dieses Dokument prüfen und sehen, ob es noch gilt:",
        "QR-Code, der zu {0} führt", "Digitale Signatur der Behörde");

    private static readonly FrameWords French = new(
        "page {0} sur {1}", "Fichiers joints",
        "Ces fichiers se trouvent dans ce PDF. Chaque empreinte est un SHA-256 des octets du fichier.",
        "Vérifier ce document", "Toute personne peut vérifier ce document, et savoir s’il est encore en vigueur, à l’adresse",
        "Code QR qui mène à {0}", "Signature numérique de l’autorité");

    private static readonly FrameWords Japanese = new(
        "{0} / {1} ページ", "添付ファイル",
        "次のファイルはこのPDFに含まれています。各ダイジェストはファイルのバイト列に対するSHA-256です。",
        "この文書の検証", "この文書の真正性と現在の効力は、どなたでも次のページで確認できます。",
        "{0} へのQRコード", "当局の電子署名");

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    private static readonly string[] FrenchMonths =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>The words for a language tag, by its first subtag (RFC 5646).</summary>
    public static FrameWords For(string language) => First(language) switch
    {
        "de" => German,
        "fr" => French,
        "ja" => Japanese,
        _ => English,
    };

    /// <summary>A day as it is written in a language.</summary>
    public static string Day(DateOnly day, string language) => First(language) switch
    {
        "de" => Invariant($"{day.Day}. {GermanMonths[day.Month - 1]} {day.Year}"),
        "fr" => Invariant($"{day.Day}{(day.Day == 1 ? "er" : "")} {FrenchMonths[day.Month - 1]} {day.Year}"),
        "ja" => Invariant($"{day.Year}年{day.Month}月{day.Day}日"),
        _ => Invariant($"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}"),
    };

    /// <summary>Every word that is drawn.</summary>
    public string All => string.Concat(PageOf(1, 1), AttachedFiles, AttachedSentence, Check, CheckSentence);

    /// <summary>The number of a page among all.</summary>
    public string PageOf(int number, int count) => string.Format(CultureInfo.InvariantCulture, Page, number, count);

    private static string First(string language) => language.Split('-')[0].ToLowerInvariant();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
