using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Parties;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg evidence NAME</c>: why we say what we say of a model; what is alleged, answered and agreed around it.</summary>
internal static class EvidenceCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "The model's name.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Party = new("--party") { Description = "A party over time: countries, ultimate parent, shares, each with its source.", HelpName = "NAME" };
    private static readonly Option<bool> Campaigns = new("--campaigns") { Description = "The alleged extraction campaigns, each with its replies and the terms of its days." };
    private static readonly Option<string?> Terms = new("--terms") { Description = "The terms of service of this provider: which stood on --day for --product.", HelpName = "PROVIDER" };
    private static readonly Option<string?> Product = new("--product") { Description = "With --terms: the product or model that was queried.", HelpName = "NAME" };
    private static readonly Option<DateOnly> Day = Words.Day("With --terms: the day of querying; today when left out.");

    public static Command Build()
    {
        var command = new Command("evidence", "Show the evidence on a model, item by item, for and against; or a party, campaigns, or terms of service.");
        command.Arguments.Add(Name);
        foreach (var option in (Option[])[Party, Campaigns, Terms, Product, Day]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            string?[] named = [result.GetValue(Name), result.GetValue(Party), result.GetValue(Terms)];
            if (named.Count(one => one is not null) + (result.GetValue(Campaigns) ? 1 : 0) != 1)
                result.AddError("Give a model's NAME, or --party NAME, or --campaigns, or --terms PROVIDER, and no two of them.");
            if (result.GetValue(Terms) is not null == result.GetValue(Product) is null) result.AddError("Give --terms and --product together.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var registry = await AskedRegistry.OpenAsync(parsed, stop);
        if (parsed.GetValue(Party) is { } party) return await PartyAsync(parsed, party, registry, stop);
        if (parsed.GetValue(Campaigns)) return await CampaignsAsync(parsed, registry, stop);
        return parsed.GetValue(Terms) is { } provider
            ? await TermsAsync(parsed, provider, registry, stop)
            : await OfModelAsync(parsed, registry, stop);
    }

    private static async Task<int> PartyAsync(ParseResult parsed, string name, AskedRegistry registry, CancellationToken stop)
    {
        if (await registry.AskAsync(new ShowParty(Name: name), $"parties?name={Uri.EscapeDataString(name)}", stop) is not { } shown) return registry.Failed;
        if (parsed.IsJson()) Printed.Wire(shown);
        else PartyText.Print(shown);
        return Exit.Yes;
    }

    private static async Task<int> CampaignsAsync(ParseResult parsed, AskedRegistry registry, CancellationToken stop)
    {
        if (await registry.AskAsync(new ListCampaigns(), "campaigns", stop) is not { } found) return registry.Failed;
        if (parsed.IsJson()) Printed.Wire(found);
        else EvidenceText.Campaigns(found);
        return Exit.Yes;
    }

    private static async Task<int> TermsAsync(ParseResult parsed, string provider, AskedRegistry registry, CancellationToken stop)
    {
        var asked = new ShowTermsOn(provider, parsed.GetRequiredValue(Product)!, parsed.GetValue(Day));
        var path = $"terms/on/{asked.Day:yyyy-MM-dd}?provider={Uri.EscapeDataString(provider)}&product={Uri.EscapeDataString(asked.Product)}";
        if (await registry.AskAsync(asked, path, stop) is not { } stood) return registry.Failed;
        if (parsed.IsJson()) Printed.Wire(stood);
        else EvidenceText.Terms(stood);
        return stood.Terms is null ? Exit.CannotTell : Exit.Yes;
    }

    private static async Task<int> OfModelAsync(ParseResult parsed, AskedRegistry registry, CancellationToken stop)
    {
        var name = parsed.GetValue(Name)!;
        if (await registry.AskAsync(new ShowModel(Name: name), $"models/{AskedRegistry.Escaped(name)}", stop) is not { } model) return registry.Failed;
        var found = new List<EvidenceOn>();
        if (model.Developer is { } developer) await AddAsync(new(EvidenceSubject.Party, developer.Id.Value, $"developer {developer.Name}"));
        foreach (var one in model.Releases)
        {
            if (await registry.AskAsync(new ShowRelease(one.Id), $"releases/{one.Id}", stop) is not { } release) return registry.Failed;
            if (await registry.AskAsync(new ShowDeployments(one.Id), $"releases/{one.Id}/deployments", stop) is not { } platforms) return registry.Failed;
            foreach (var about in EvidenceOn.Of(release, platforms)) await AddAsync(about);
        }

        if (parsed.IsJson()) Printed.Wire(found);
        else EvidenceText.Items(found);
        return Exit.Yes;

        async Task AddAsync(EvidenceOn about)
        {
            var word = char.ToLowerInvariant(about.Subject.ToString()[0]) + about.Subject.ToString()[1..];
            if (await registry.AskAsync(new ShowEvidence(about.Subject, about.Id), $"evidence/{word}/{about.Id}", stop) is { Items.Count: > 0 } shown)
                found.Add(about with { Shown = shown });
        }
    }
}
