using FluentValidation;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>What can be asked. Places are JSON pointers into the question's document.</summary>
internal sealed class QuestionValidator : AbstractValidator<Question>
{
    private const int MostParties = 50;
    private const int LongestName = 600;

    public QuestionValidator()
    {
        RuleFor(question => question.Profile).Must(Profiles.All.Contains)
            .Right("There is no such profile.", $"One of {string.Join(", ", Profiles.All)}.").OverridePropertyName("/question/profile");
        RuleFor(question => question.Law).Must(Laws.Held).Right(Laws.NotHeld, Laws.Right).OverridePropertyName("/question/law");
        RuleFor(question => question.Destination).Must(BeCountry)
            .Right("This is not a country code.", "Two letters of ISO 3166-1, such as DE.").OverridePropertyName("/question/destination");
        RuleFor(question => question.ExportedFrom).Must(BeCountry)
            .Right("This is not a country code.", "Two letters of ISO 3166-1, such as US.").OverridePropertyName("/question/exportedFrom");
        RuleFor(question => question.Day).Must(day => day.Year is > 1949 and < 2100)
            .Right("This day is far from any law that is modelled.", "The day of the export or use, such as 2026-12-01.")
            .OverridePropertyName("/question/day");
        Item();
        Parties();
    }

    private void Item()
    {
        RuleFor(question => question.Item)
            .Must(item => item.Kind != ItemKind.Weights || !string.IsNullOrWhiteSpace(item.Release))
            .Right("A question about weights names its release.", "A model's name, such as deepseek-ai/DeepSeek-R1.")
            .OverridePropertyName("/question/item/release");
        RuleFor(question => question.Item)
            .Must(item => item.Kind != ItemKind.Chip || !string.IsNullOrWhiteSpace(item.Chip))
            .Right("A question about a chip names it.", "A chip's name, such as NVIDIA H100 SXM.")
            .OverridePropertyName("/question/item/chip");
        RuleFor(question => question.Item)
            .Must(item => item.Release is not { Length: > LongestName } && item.Chip is not { Length: > LongestName })
            .Right("The item's name is too long.", $"At most {LongestName} characters.").OverridePropertyName("/question/item");
    }

    private void Parties()
    {
        RuleFor(question => question.Parties).Must(parties => parties.Count <= MostParties)
            .Right("There are too many parties.", $"Name at most {MostParties}.").OverridePropertyName("/question/parties");
        RuleFor(question => question.Parties)
            .Must(parties => parties.All(party => party.Party.Name.Trim().Length is > 0 and <= LongestName))
            .Right("A party has no name or a very long one.", $"A name of at most {LongestName} characters.")
            .OverridePropertyName("/question/parties");
        RuleFor(question => question.Parties).Must(parties => parties.All(party => Places(party.Party).All(BeCountry)))
            .Right("A country of a party is not a country code.", "Two letters of ISO 3166-1, such as CN.")
            .OverridePropertyName("/question/parties");
    }

    private static IEnumerable<string?> Places(Party party) => [party.Country, party.Headquarters, party.UltimateParentCountry];

    private static bool BeCountry(string? code) => code is null || Country.TryParse(code, out _);
}
