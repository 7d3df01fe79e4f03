namespace ModelRegistry.Rulebook.Rules;

/// <summary>What was read of a release: aspects with their answers, or more than aspects tell.</summary>
internal sealed class AspectReads
{
    private readonly List<(Aspect Aspect, int Answer)> answers = [];

    /// <summary>The aspects in the order they were first read.</summary>
    public IReadOnlyList<(Aspect Aspect, int Answer)> Answers => answers;

    /// <summary>Whether facts of the release were read directly: the result then holds for this release alone.</summary>
    public bool Whole { get; set; }

    /// <exception cref="InvalidOperationException">An aspect has two answers in one situation, so it is not a function of it.</exception>
    public void Add(Aspect aspect, int answer)
    {
        if (answer is < 0 or >= Aspect.MostAnswers)
            throw new InvalidOperationException($"The aspect \"{aspect.Name}\" numbers an answer {answer}; from 0 to {Aspect.MostAnswers - 1} is right.");
        foreach (var (known, before) in answers)
        {
            if (known != aspect)
                continue;
            if (before != answer)
                throw new InvalidOperationException($"The aspect \"{aspect.Name}\" has two answers in one situation.");
            return;
        }

        answers.Add((aspect, answer));
    }

    public void Add(AspectReads others)
    {
        Whole |= others.Whole;
        foreach (var (aspect, answer) in others.answers)
            Add(aspect, answer);
    }
}

/// <summary>Notes what an evaluation reads of a release. What is read in order to answer an aspect is told by that aspect alone.</summary>
internal sealed class AspectLog
{
    private readonly Stack<AspectReads> open = new([new()]);

    /// <summary>Everything that was read and is not told by an aspect that is still being answered.</summary>
    public AspectReads Reads => open.Peek();

    public void Open() => open.Push(new());

    public AspectReads Close() => open.Pop();
}

/// <summary>Facts that note when the parts that vary from release to release are read.</summary>
internal sealed record WatchedFacts : Questions.Facts
{
    /// <summary>Origin as it is stated or follows from the release.</summary>
    public static readonly Aspect<Truth> Origin = new("origin", static at => at.Facts.InOrFromUnitedStates, static truth => (int)truth);

    private readonly AspectLog log;

    public WatchedFacts(Questions.Facts facts, AspectLog log)
        : base(facts) => this.log = log;

    public override Questions.LineageFacts? Lineage
    {
        get => Whole(base.Lineage);
        init => base.Lineage = value;
    }

    public override IReadOnlyList<Questions.CampaignFacts> Campaigns
    {
        get => Whole(base.Campaigns);
        init => base.Campaigns = value;
    }

    public override Truth InOrFromUnitedStates
    {
        get
        {
            log?.Reads.Add(Origin, (int)base.InOrFromUnitedStates);
            return base.InOrFromUnitedStates;
        }

        init => base.InOrFromUnitedStates = value;
    }

    private T Whole<T>(T value)
    {
        if (log is not null)
            log.Reads.Whole = true;
        return value;
    }
}
