using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Parties;
using ModelRegistry.Tests.Features.Registry;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>
/// A refusal names the property that is wrong, and a form shows it beside the field of that name. Read from the validators, from what the
/// handlers refuse, and from the pages themselves.
/// </summary>
public sealed partial class FieldsOfRefusals
{
    // What a page says by itself, out of its address or out of the other fields: nobody types it, so nobody can have typed it wrong.
    private static readonly string[] Untyped =
        ["Evidence.Question", "Evidence.Claim", "Party.Name", "ReleaseId", "ModelId", "ChildId", "DerivationId", "PlatformId", "CampaignId", "Subject"];

    public static TheoryData<string> Pages() => [.. Forms().Select(form => form.Page)];

    [Theory, MemberData(nameof(Pages))]
    public void are_fields_of_the_form(string page)
    {
        var form = Forms().Single(one => one.Page == page);
        Assert.NotEmpty(form.Acts);
        var missing = form.Acts.SelectMany(Refusing).Distinct().Except(Untyped)
            .Where(property => !form.Fields.Contains(FormErrors.FieldOf(property)) && !form.LeavesOut(property));
        Assert.Empty(missing);
    }

    [Fact]
    public void of_shared_steps_are_told_to_the_right_property() =>
        Assert.Contains("UltimateParent.Headquarters", Refusing("SetDeveloper"));

    [Fact]
    public void that_are_sentences_instead_of_names_are_caught() =>
        Assert.Equal(["source country"], Written("return new Refusal.NotValid(\n  \"source country\", \"What.\", \"Right.\");"));

    private sealed record Form(string Page, IReadOnlyList<string> Acts, IReadOnlySet<string> Fields, string Text)
    {
        // A party read by its own fields states no more of itself than it has fields for.
        public bool LeavesOut(string property) =>
            property.Split('.') is [var party, nameof(StatedParty.Country) or nameof(StatedParty.Headquarters)]
            && Text.Contains($"""Read(Errors, "Form.{party}")""", StringComparison.Ordinal);
    }

    private static IEnumerable<Form> Forms() =>
        from folder in (string[])["Recording", "Campaigns", "Evidence"]
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src/ModelRegistry.Web/Pages", folder), "*.razor")
        let text = File.ReadAllText(file)
        where text.Contains("<PostForm", StringComparison.Ordinal)
        let acts = Sent().Matches(text).Select(match => match.Groups["act"].Value).Where(IsCommand).Distinct().ToArray()
        select new Form(Path.GetFileNameWithoutExtension(file), acts, FieldsOf(text), text);

    private static HashSet<string> FieldsOf(string page)
    {
        var evidence = File.ReadAllText(Path.Combine(Checkout.Root, "src/ModelRegistry.Web/Components/Forms/EvidenceFields.razor"));
        var fields = Field().Matches(page).Select(match => match.Groups["name"].Value);
        return page.Contains("<EvidenceFields", StringComparison.Ordinal)
            ? [.. fields, .. EvidenceField().Matches(evidence).Select(match => "Evidence" + match.Groups["name"].Value)]
            : [.. fields];
    }

    private static bool IsCommand(string name) => ActType(name) is { } act && act.GetInterfaces().Any(face => face.Name == "ICommand`1");

    private static Type? ActType(string name) => typeof(IAct).Assembly.GetTypes().SingleOrDefault(type => type.Name == name && type.IsPublic);

    private static IEnumerable<string> Refusing(string act) => [.. Validated(act), .. Handled(act)];

    private static IEnumerable<string> Validated(string act) =>
        typeof(IAct).Assembly.GetTypes().SingleOrDefault(type => type.Name == act + "Validator") is { } validator ? Of(validator, "") : [];

    private static IEnumerable<string> Of(Type validator, string before)
    {
        foreach (IValidationRule rule in (IEnumerable)Activator.CreateInstance(validator)!)
        {
            foreach (var component in rule.Components)
            {
                if (component.Validator is IChildValidatorAdaptor child)
                {
                    foreach (var inner in Of(child.ValidatorType, $"{before}{rule.PropertyName}.")) yield return inner;
                }
                else
                {
                    yield return before + rule.PropertyName;
                }
            }
        }
    }

    // The acts' own sentences, and those of the steps they share: parties by name, and how far a hand reaches.
    private static IEnumerable<string> Handled(string act)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src/ModelRegistry.Features"), act + ".cs", SearchOption.AllDirectories).Single();
        var text = File.ReadAllText(file);
        foreach (var written in Written(text)) yield return written;
        foreach (var party in ActType(act)!.GetProperties().Where(property => property.PropertyType == typeof(StatedParty)))
        {
            yield return $"{party.Name}.{nameof(StatedParty.Country)}";
            yield return $"{party.Name}.{nameof(StatedParty.Headquarters)}";
        }

        if (ActType(act)!.GetProperties().Any(property => property.PropertyType == typeof(StatedEvidence)))
        {
            var limits = File.ReadAllText(Path.Combine(Checkout.Root, "src/ModelRegistry.Features/Evidence/HandLimits.cs"));
            foreach (Match limit in Limit().Matches(limits)) yield return limit.Groups["where"].Value;
        }
    }

    private static IEnumerable<string> Written(string text) =>
        Refused().Matches(text).Select(match => match.Groups["where"].Value).Where(where => where.Length > 0);

    [GeneratedRegex("""new (?<act>[A-Z]\w+)(\(|\s*\{|\s*$)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex Sent();

    [GeneratedRegex("""Name="Form\.(?<name>[A-Za-z.]+)" """, RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Field();

    [GeneratedRegex("""Prefix \+ "(?<name>\.[A-Za-z.]+)"\)""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex EvidenceField();

    [GeneratedRegex("""(Refusal\.NotValid|Replacing)\(\s*(nameof\((request|act|AddDerivation)\.(?<where>\w+)\)|"(?<where>[^"]*)")""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Refused();

    [GeneratedRegex("""new\("(?<where>Evidence\.\w+)",""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Limit();
}
