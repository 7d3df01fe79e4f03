namespace ModelRegistry.Documents.Verifying;

/// <summary>What a signature of another program brings to prove itself.</summary>
internal sealed record OtherProof
{
    /// <summary>The form of a time-stamp over the document (ISO 32000-2, 12.8.5).</summary>
    public const string TimeStamp = "ETSI.RFC3161";

    private readonly DateTimeOffset? written;

    /// <param name="form">Its form as the file names it.</param>
    /// <param name="contents">Its content, as long as the room that was left for it.</param>
    /// <param name="data">The bytes it covers.</param>
    /// <param name="written">The time its dictionary claims, or null.</param>
    public OtherProof(string form, byte[] contents, byte[] data, DateTimeOffset? written)
    {
        (Form, this.written) = (form, written);
        Known = form is "adbe.pkcs7.detached" or "ETSI.CAdES.detached";
        Cms = Known ? OtherCms.Read(contents, data) : null;
    }

    public string Form { get; }

    /// <summary>Whether it is of a form that is checked here.</summary>
    public bool Known { get; }

    /// <summary>Its content; null where it cannot be read or the form is another.</summary>
    public OtherCms? Cms { get; }

    public bool IsTimeStamp => Form == TimeStamp;

    /// <summary>The time it claims: what is signed counts before what stands beside it.</summary>
    public DateTimeOffset? ClaimedAt => Cms?.SigningTime ?? written;

    public bool? Intact => !Known ? null : Cms is { Intact: true };
}
