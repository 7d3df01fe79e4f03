using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Places;

/// <summary>
/// The country in words that name a place: "US, Virginia", "Paris, France". Where the words name none, or two, or may be a state of the
/// United States ("CA", "Georgia"), none is told. The short names are those of ISO 3166-1 in English, with the words people use.
/// </summary>
public static class CountryNames
{
    private const string Names =
        "Argentina=AR;Australia=AU;Austria=AT;Bahrain=BH;Belgium=BE;Brazil=BR;Bulgaria=BG;Canada=CA;Chile=CL;China=CN;"
        + "People's Republic of China=CN;Mainland China=CN;Colombia=CO;Croatia=HR;Cyprus=CY;Czechia=CZ;Czech Republic=CZ;"
        + "Denmark=DK;Egypt=EG;Estonia=EE;Finland=FI;France=FR;Germany=DE;Greece=GR;Hong Kong=HK;Hungary=HU;Iceland=IS;India=IN;"
        + "Indonesia=ID;Iran=IR;Ireland=IE;Israel=IL;Italy=IT;Japan=JP;Kazakhstan=KZ;Kenya=KE;South Korea=KR;"
        + "Korea (Republic of)=KR;Republic of Korea=KR;North Korea=KP;Kuwait=KW;Latvia=LV;Lithuania=LT;Luxembourg=LU;Malaysia=MY;"
        + "Malta=MT;Mexico=MX;Morocco=MA;Netherlands=NL;The Netherlands=NL;New Zealand=NZ;Nigeria=NG;Norway=NO;Pakistan=PK;"
        + "Peru=PE;Philippines=PH;Poland=PL;Portugal=PT;Qatar=QA;Romania=RO;Russia=RU;Russian Federation=RU;Saudi Arabia=SA;"
        + "Serbia=RS;Singapore=SG;Slovakia=SK;Slovenia=SI;South Africa=ZA;Spain=ES;Sweden=SE;Switzerland=CH;Taiwan=TW;"
        + "Thailand=TH;Tunisia=TN;Turkey=TR;Türkiye=TR;Ukraine=UA;United Arab Emirates=AE;UAE=AE;United Kingdom=GB;"
        + "United Kingdom of Great Britain and Northern Ireland=GB;UK=GB;Great Britain=GB;England=GB;Scotland=GB;"
        + "United States=US;United States of America=US;USA=US;U.S.A.=US;U.S.=US;US=US;Uruguay=UY;Vietnam=VN;Viet Nam=VN;";

    private static readonly Dictionary<string, string> Codes = Names.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    // Codes of countries that are postal codes of states too.
    private static readonly HashSet<string> States = new(
        "AL AR AZ CA CO DE GA ID IL IN LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA".Split(' '), StringComparer.Ordinal);

    /// <summary>The country of a place in words; null when they do not tell exactly one.</summary>
    /// <param name="words">What a source writes.</param>
    public static Country? OfPlace(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Trim();
        if (text.Length == 2 && Country.TryParse(text, out var code) && !States.Contains(code.Code) && text == code.Code) return code;
        var named = text.Split([',', ';', '/', '(', ')', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Append(text).Select(part => Codes.GetValueOrDefault(part)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return named is [var one] ? Country.Of(one) : null;
    }
}
