namespace ModelRegistry.Documents.Layout;

/// <summary>The measures and colours of the paper: A4, one text column, the design system's inks as RGB fractions.</summary>
internal static class Look
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 65;
    public const double Width = PageWidth - (2 * Left);
    public const double Top = PageHeight - 92;
    public const double Bottom = 78;

    public const double Body = 9.75;
    public const double BodyLeading = 14.5;
    public const double Inner = 10.75;
    public const double InnerLeading = 16;
    public const double Small = 8.5;
    public const double SmallLeading = 12.25;
    public const double Tiny = 7.75;

    public const string Ink = "0.106 0.106 0.106";
    public const string Muted = "0.337 0.361 0.396";
    public const string Navy = "0.086 0.18 0.318";
    public const string Hairline = "0.875 0.882 0.886";
    public const string Shade = "0.961 0.965 0.969";
    public const string InformationFill = "0.925 0.961 0.984";
    public const string InformationEdge = "0 0.369 0.635";
    public const string CautionFill = "0.98 0.957 0.859";
    public const string CautionEdge = "0.898 0.627 0";
    public const string MarkInk = "0.361 0.282 0.035";
}
