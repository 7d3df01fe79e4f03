using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Tests.Features.Cases.Applications;

/// <summary>The manifests of the types of application hold together with each other and with the rulebook.</summary>
public sealed class Types
{
    public static TheoryData<ApplicationKind> Every() => [.. Enum.GetValues<ApplicationKind>()];

    [Theory, MemberData(nameof(Every))]
    public void are_whole(ApplicationKind kind)
    {
        var type = ApplicationTypes.Of(kind);
        Assert.NotEmpty(type.Purpose);
        Assert.NotEmpty(type.Letters);
        Assert.Equal(type.Letters.Count, type.Letters.Select(letter => letter.Outcome).Distinct().Count());
        Assert.Equal([CaseRole.Applicant, CaseRole.LicensingOfficer, CaseRole.Countersigner], type.Roles);
        Assert.Equal(type.Fields.Count, type.Fields.Select(field => field.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(type.Fields, field => Assert.Equal(field.Form == FieldForm.Choice, field.Choices.Count > 0));
        Assert.All(type.Fields, field => Assert.Matches("^[A-Z][A-Za-z]+$", field.Name));
    }

    [Theory, MemberData(nameof(Every))]
    public void have_no_field_that_every_form_has(ApplicationKind kind)
    {
        var type = ApplicationTypes.Of(kind);
        Assert.DoesNotContain(type.Fields, field => ApplicationValues.Knows(type with { Fields = [] }, field.Name));
    }

    [Theory, MemberData(nameof(Every))]
    public void name_clocks_and_facts_that_the_rulebook_holds(ApplicationKind kind)
    {
        var edition = RulebookEdition.Current;
        var type = ApplicationTypes.Of(kind);
        Assert.All(type.Clocks, clock => Assert.Contains(edition.Parameters.All, parameter => parameter.Id == clock));
        Assert.All(type.Fields.Where(field => field.FactId is not null), field => Assert.Contains(field.FactId!, edition.Facts.Keys));
    }

    [Fact]
    public void ask_every_point_of_the_proposed_security_review()
    {
        var points = RulebookEdition.Current.Facts.Keys.Where(id => id.StartsWith("proposed/safe-harbour/review/", StringComparison.Ordinal));
        var asked = ApplicationTypes.Of(ApplicationKind.GeneralLicence).Fields.Select(field => field.FactId).OfType<string>();
        Assert.Equal(points.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(FieldForm.YesOrNo, "perhaps", "Choose yes or no.")]
    [InlineData(FieldForm.Number, "0", "Write a whole number from 1, such as 12.")]
    [InlineData(FieldForm.Number, "1e3", "Write a whole number from 1, such as 12.")]
    [InlineData(FieldForm.Countries, "DE, Germany", "Write two letters a country, separated by commas, such as DE, FR.")]
    [InlineData(FieldForm.Choice, "third", "Choose one of: the first.")]
    public void say_what_would_be_right(FieldForm form, string value, string right) => Assert.Equal(
        right, (new AskedField("Field", "What?", form) { Choices = [new("first", "the first")] }).Judge(value, whole: false)!.Value.Right);

    [Fact]
    public void take_what_is_not_finished_and_hand_in_what_is_whole()
    {
        var field = new AskedField("Field", "What?", FieldForm.Line, Required: true);
        Assert.Null(field.Judge(" ", whole: false));
        Assert.NotNull(field.Judge(" ", whole: true));
        Assert.NotNull(field.Judge(new string('x', 301), whole: false));
    }
}
