using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>The hash of an edition. Fields are length-prefixed, so that no two different editions run together into one text.</summary>
internal static class EditionHash
{
    public static string Of(string engine, IEnumerable<RuleIdentity> rules, ParameterSet parameters) => OfFields(
        rules.SelectMany(rule => new[] { "rule", rule.Id, rule.Text, rule.Code }).Prepend(engine).Concat(parameters.All.SelectMany(Fields)));

    public static RuleIdentity Of(Rule rule) => new(rule.Id, OfFields(Fields(rule)), SourceHashes.OfCode(rule));

    private static string OfFields(IEnumerable<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Fields(Rule rule) =>
    [
        "rule", rule.Id, rule.Title, rule.Citation, rule.Authority, rule.Role.ToString(), rule.Statement, rule.Law.ToString(),
        .. rule.OnlyUnder, .. rule.Overrides, .. rule.YieldsTo, .. rule.DependsOn,
        .. rule.Asks.SelectMany(fact => new[] { fact.Id, fact.Kind.ToString(), fact.Question, fact.Citation, fact.Unit ?? "" }),
        .. rule.StandingHistory.SelectMany(period => new[] { period.Text, Day(period.KnownFrom) }),
        .. rule.Addressed is { } addressed ? new[] { addressed.Addressees, addressed.Told, addressed.AddresseeStatement } : [],
    ];

    private static IEnumerable<string> Fields(Parameter parameter) =>
    [
        "parameter", parameter.Id, parameter.Title, parameter.Kind.ToString(), parameter.Unit, parameter.Citation, parameter.Source,
        .. parameter.Columns, .. parameter.Values.SelectMany(Fields),
    ];

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Fields(ParameterValue value) =>
    [
        value.Effective.ToString(), Day(value.KnownFrom), value.Verified ? "verified" : "not verified", value.Checked ?? "",
        value.Reason ?? "", value.Number?.ToString(CultureInfo.InvariantCulture) ?? "", value.Text ?? "",
        .. (value.List ?? new HashSet<string>()).Order(StringComparer.Ordinal),
        .. (value.Table ?? []).SelectMany(row => row.Cells).SelectMany(cell => new[] { cell.Key, cell.Value.GetRawText() }),
    ];
}
