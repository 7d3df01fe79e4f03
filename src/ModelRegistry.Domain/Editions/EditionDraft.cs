namespace ModelRegistry.Domain.Editions;

/// <summary>Where a draft stands.</summary>
public enum EditionDraftState
{
    /// <summary>It may be changed.</summary>
    Open,

    /// <summary>It was released; it can be changed no more.</summary>
    Released,

    /// <summary>It was given up.</summary>
    Withdrawn,
}

/// <summary>
/// An edition in the making: the parameter files that a keeper has changed, over the edition that was in force. It judges nothing; what
/// judges is the edition that is released from it.
/// </summary>
public sealed class EditionDraft : IVersioned
{
    /// <summary>Its identity.</summary>
    public required EditionDraftId Id { get; init; }

    /// <summary>What the change is about, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The edition it was begun over.</summary>
    public required Sha256Digest Base { get; init; }

    /// <summary>Who drafts. Whoever drafts never releases.</summary>
    public required PersonId DraftedBy { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>The changed files, a JSON object of names and texts.</summary>
    public string Changes { get; private set; } = "{}";

    /// <summary>Where it stands.</summary>
    public EditionDraftState State { get; private set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Takes other changes.</summary>
    /// <exception cref="InvalidOperationException">It is open no more.</exception>
    public void Change(string changes)
    {
        MustBeOpen();
        Changes = changes;
    }

    /// <summary>Ends it: what was released or given up is changed no more.</summary>
    /// <exception cref="InvalidOperationException">It is open no more.</exception>
    public void End(EditionDraftState state)
    {
        MustBeOpen();
        State = state;
    }

    private void MustBeOpen()
    {
        if (State is not EditionDraftState.Open)
            throw new InvalidOperationException($"The draft {Id} is {State} and can be changed no more.");
    }
}
