using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Steps 1 to 3: import a card, say what it does not, walk the lineage.</summary>
internal static class Registering
{
    private const string Declared = "Declared by the publisher";
    private const string Developer = "Calder Harbour Systems (invented)"; // the applicant's own organisation
    private const string Base = "Qwen/Qwen2.5-7B";

    public static async Task WalkAsync(Story story)
    {
        await FindAccountsAsync(await story.AsAsync(null));
        var applicant = await story.AsAsync("applicant");
        await PasteCardAsync(story, applicant);
        await UploadCardAsync(story, applicant);
        await ClaimToBeTheDeveloperAsync(story, applicant);
        await AddPartiesAsync(story, await story.AsAsync("licensing"));
        await AddTrainingAsync(story, applicant);
        await AddTeacherAsync(story, applicant);
        await AddSafeguardsAsync(story, applicant);
        await AddShareAsync(story, await story.AsAsync("licensing"));
        await AddEvidenceAsync(story, applicant);
        await AddCampaignAsync(story, applicant);
        await WalkLineageAsync(story, applicant);
    }

    private static async Task FindAccountsAsync(Walker newcomer)
    {
        await newcomer.GoAsync("/sign-in");
        await newcomer.FollowAsync("accounts for every role");
        await newcomer.ReadsAsync("applicant", "compliance", "licensing", "countersigner", "regulator", "keeper");
    }

    private static async Task PasteCardAsync(Story story, Walker applicant)
    {
        var card = $"""
            ---
            license: apache-2.0
            base_model: {Base}
            base_model_relation: finetune
            datasets:
            - calder/harbour-logs
            tags:
            - text-generation
            ---
            # Harbour 7B

            Answers questions about harbours. Invented for a journey.
            """.ReplaceLineEndings("\n");
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Model);
        await applicant.TypeAsync("Paste a model card, hub metadata or a line of JSON", card);
        await applicant.PressAsync("Show what it adds");
        await applicant.HeadingIsAsync("What this import adds");
        await applicant.ReadsAsync("Nothing is saved yet", Base, "fine-tune");
        await story.LookAsync(applicant, "the preview of an import");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Model);
        story.Release = new Uri(applicant.Page.Url).AbsolutePath;
        await applicant.ReadsAsync("apache-2.0", Base, "calder/harbour-logs");
        await applicant.FollowAsync("Evidence for " + Base);
        await applicant.ReadsAsync(Declared, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card))));
    }

    private static async Task UploadCardAsync(Story story, Walker applicant)
    {
        var card = $"---\nlicense: mit\nbase_model:\n- {story.Model}\nbase_model_relation: adapter\n---\n# An adapter\n";
        await applicant.EnterAsync("Import");
        await applicant.TypeAsync("Name of the model", story.Adapter);
        await applicant.UploadAsync(
            "Or choose files", ("README.md", Encoding.UTF8.GetBytes(card)), ("adapter_model.safetensors", story.AdapterWeights));
        await applicant.PressAsync("Show what it adds");
        await applicant.ReadsAsync(story.Model, "adapter");
        await applicant.PressAsync("Save to the registry");
        await applicant.HeadingIsAsync(story.Adapter);
        await applicant.FollowAsync(story.Model);
        Assert.Equal(story.Release, new Uri(applicant.Page.Url).AbsolutePath);
    }

    private static async Task AddTrainingAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Add a training run");
        await applicant.TypeAsync("Which run", "fine-tuning on harbour logs");
        await applicant.TypeAsync("Operations", "2e21..3e21");
        await applicant.TypeAsync("Country where it ran", "SG");
        await SayWhyAsync(applicant, "technical report, section 3");
        await applicant.PressAsync("Record the run");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.FollowAsync("Add chips");
        await applicant.TypeAsync("Chip", "NVIDIA H800");
        await applicant.TypeAsync("How many", "256");
        await SayWhyAsync(applicant, "technical report, section 4");
        await applicant.PressAsync("Record the chips");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.ReadsAsync("2e21..3e21", "Singapore (SG)", "Trained on NVIDIA H800, 256 of them", "What is unknown");
    }

    // Until the office has recorded it, nobody's word counts as the developer's, least of all their own about who they are.
    private static async Task ClaimToBeTheDeveloperAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync(story.Model);
        await applicant.FollowAsync("State developer and ultimate parent");
        await applicant.TypeAsync("Developer", Developer);
        await SayWhyAsync(applicant, "our own word", "E14");
        await applicant.PressAsync("Record the parties");
        await applicant.ReadsAsync("There is a problem", "has accounts here", "Let a licensing officer record it");
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Add chips");
        await applicant.TypeAsync("Chip", "NVIDIA H800");
        await SayWhyAsync(applicant, "our own word");
        await applicant.PressAsync("Record the chips");
        await applicant.ReadsAsync("There is a problem", "you do not act for it here", "Record it as a third-party report (E14)");
        await story.LookAsync(applicant, "a declaration that is not one's own");
    }

    private static async Task AddPartiesAsync(Story story, Walker officer)
    {
        await officer.GoAsync(story.Release);
        await officer.FollowAsync(story.Model);
        await officer.FollowAsync("State developer and ultimate parent");
        await officer.TypeAsync("Developer", Developer);
        await officer.TypeAsync("Country it is organised in", "SG");
        await officer.TypeAsync("Country of its headquarters", "SG");
        await officer.TypeAsync("Ultimate parent", "Calder Harbour Holding");
        await officer.TypeAsync("Country the parent is organised in", "NL");
        await officer.TypeAsync("Country of the parent's headquarters", "NL");
        await SayWhyAsync(officer, "annual report, page 12", "E16");
        await officer.PressAsync("Record the parties");
        await officer.ReadsAsync(Developer + ", Singapore (SG)", "Calder Harbour Holding, Netherlands (NL)");
    }

    private static async Task AddTeacherAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Add a parent or teacher");
        await applicant.TypeAsync("Made from", story.Teacher);
        await applicant.ChooseAsync("How", "distillation");
        await applicant.TypeAsync("What the source says", "The answers of the teacher were the training data.");
        await SayWhyAsync(applicant, "technical report, section 5");
        await applicant.PressAsync("Record the derivation");
        await applicant.HeadingIsAsync("Lineage of " + story.Model);
        await applicant.ReadsAsync(story.Teacher);
    }

    private static async Task AddSafeguardsAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Add a measurement of safeguards");
        await applicant.TypeAsync("Benchmark or method", "Harbour questions (invented)");
        await applicant.TypeAsync("What was measured", "attack success");
        await applicant.PressAsync("Record the measurement");
        await applicant.ReadsAsync("There is a problem", "State the result with its unit.", "Give the day of the source.");
        await applicant.TypeAsync("Result", "12 % of 400");
        await applicant.TypeAsync("Who measured", "Meridian (invented)");
        await applicant.TypeAsync("Day of the source", "2026-03-01");
        await applicant.TypeAsync("Source", "Meridian's report of that day (invented)");
        await applicant.PressAsync("Record the measurement");
        await applicant.HeadingIsAsync(story.Model);
        await applicant.ReadsAsync("Harbour questions (invented)", "12 % of 400");
    }

    private static async Task AddShareAsync(Story story, Walker officer)
    {
        await officer.GoAsync(story.Release);
        await officer.FollowAsync(story.Model);
        await officer.FollowAsync("Record who holds a share of whom");
        Assert.Equal(Developer, await officer.TypedAsync("Who is owned"));
        await officer.TypeAsync("Who owns", "Calder Harbour Holding");
        await officer.TypeAsync("Share", "2");
        await officer.TypeAsync("First day", "2024-01-01");
        await SayWhyAsync(officer, "annual report, page 13", "E16");
        await officer.PressAsync("Record the share");
        await officer.ReadsAsync("There is a problem", "A share is at most 1.");
        await officer.TypeAsync("Share", "0.8");
        await officer.PressAsync("Record the share");
        await officer.HeadingIsAsync("Evidence on this party");
        await officer.ReadsAsync($"Calder Harbour Holding holds 0.8 of {Developer} from 2024-01-01.", "an office of the authority");
    }

    private static async Task AddEvidenceAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Evidence for " + Base);
        await applicant.FollowAsync("Record evidence for or against it");
        await applicant.ChooseAsync("The question it speaks to", "Was it made from");
        await applicant.TypeAsync("What the source says", "A journal compared the weights and found the same.");
        await SayWhyAsync(applicant, "a journal (invented)", "E4");
        await applicant.PressAsync("Record the evidence");
        await applicant.ReadsAsync("There is a problem", "Name the statistic.", "Write a number from 0 to 1");
        await SayWhyAsync(applicant, "a journal (invented)", "E9");
        await applicant.TypeAsync("Null hypothesis", "the two models are unrelated");
        await applicant.TypeAsync("Statistic", "agreement of the next token");
        await applicant.TypeAsync("p-value", "1e-7");
        await applicant.TypeAsync("Number of observations", "3000");
        await applicant.TypeAsync("Alpha, before correction", "0.05");
        await applicant.TypeAsync("Number of candidates tested", "20");
        await applicant.PressAsync("Record the evidence");
        await applicant.ReadsAsync("The bytes that the figure was computed from are not named.", "What it was computed over is missing.");
        await applicant.TypeAsync("SHA-256 of the bytes it was computed or read from", "the report");
        await applicant.TypeAsync("What it was computed over", "3,000 prompts against 20 controls");
        await applicant.PressAsync("Record the evidence");
        await applicant.ReadsAsync("“the report” is no SHA-256 digest.");
        await applicant.TypeAsync("SHA-256 of the bytes it was computed or read from", new string('a', 64));
        await applicant.PressAsync("Record the evidence");
        await applicant.HeadingIsAsync("Evidence on this derivation");
        await applicant.ReadsAsync("A journal compared the weights", "Recorded by hand by your organisation.");
    }

    private static async Task AddCampaignAsync(Story story, Walker applicant)
    {
        await applicant.EnterAsync("Campaigns");
        await applicant.FollowAsync("Record an allegation");
        await applicant.TypeAsync("Short title", "Queries to " + story.Teacher);
        await applicant.TypeAsync("Teacher that was queried", story.Teacher);
        await applicant.TypeAsync("Party it is alleged against", Developer);
        await applicant.TypeAsync("Disclosed by", "Meridian (invented)");
        await applicant.TypeAsync("Disclosed on", "2026-02-23");
        await applicant.TypeAsync("Source", "Meridian's letter of that day (invented)");
        await applicant.TypeAsync("Exchanges", "20000..24000");
        await applicant.PressAsync("Record the allegation");
        await applicant.HeadingIsAsync("Extraction campaigns");
        await applicant.ReadsAsync("Queries to " + story.Teacher, "Allegation");
    }

    private static async Task WalkLineageAsync(Story story, Walker applicant)
    {
        await applicant.GoAsync(story.Release);
        await applicant.FollowAsync("Lineage");
        await applicant.HeadingIsAsync("Lineage of " + story.Model);
        await applicant.SeesPictureAsync("Lineage of " + story.Model);
        await applicant.ReadsAsync($"{story.Model} was made from", Base, story.Teacher, "Made from " + story.Model, story.Adapter);
        await applicant.FollowAsync(story.Adapter);
        await applicant.HeadingIsAsync("Lineage of " + story.Adapter);
        await applicant.FollowAsync(story.Model);
        await applicant.HeadingIsAsync("Lineage of " + story.Model);
    }

    private static async Task SayWhyAsync(Walker applicant, string source, string kind = "E8")
    {
        await applicant.ChooseAsync("Kind of evidence", kind);
        await applicant.ChooseAsync("Strength", "weak");
        await applicant.TypeAsync("Who asserts it", Developer);
        await applicant.TypeAsync("Source", source);
    }
}
