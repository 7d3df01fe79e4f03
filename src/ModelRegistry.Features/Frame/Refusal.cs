namespace ModelRegistry.Features.Frame;

/// <summary>Something wrong with what was asked.</summary>
/// <param name="Where">The field, file and line, or JSON pointer.</param>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="WhatWouldBeRight">What would be right, in a sentence.</param>
public sealed record Problem(string Where, string What, string WhatWouldBeRight);

/// <summary>
/// Why an act was not done: a closed family, so that a host maps each of them once. A legal "no" is no refusal but an answer; a mistake
/// of the program is an exception.
/// </summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The sentence people read.</summary>
    public abstract string Sentence { get; }

    /// <summary>What was asked for is not there, or not for this caller.</summary>
    /// <param name="What">What was looked for: "model deepseek-ai/DeepSeek-R1".</param>
    public sealed record NotFound(string What) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => $"There is no {What} here.";
    }

    /// <summary>Somebody changed it first.</summary>
    /// <param name="What">What was changed.</param>
    public sealed record Conflict(string What) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => $"Somebody else changed {What} in the meantime. Look at the newer version and decide again.";
    }

    /// <summary>The caller may not do this.</summary>
    /// <param name="Needs">What they would have to be allowed to do.</param>
    /// <param name="SignIn">True when signing in might help.</param>
    public sealed record NotAllowed(Permission Needs, bool SignIn) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => SignIn
            ? "Sign in to do this."
            : $"Your roles do not allow this. It takes a role that may {Roles.Describe(Needs)}: {Roles.WhoMay(Needs)}.";
    }

    /// <summary>What was asked cannot be.</summary>
    /// <param name="Problems">Everything that is wrong, never empty.</param>
    public sealed record NotValid(IReadOnlyList<Problem> Problems) : Refusal
    {
        /// <summary>One problem.</summary>
        public NotValid(string where, string what, string whatWouldBeRight)
            : this([new Problem(where, what, whatWouldBeRight)])
        {
        }

        /// <inheritdoc/>
        public override string Sentence => string.Join(" ", Problems.Select(p => $"{p.Where}: {p.What} {p.WhatWouldBeRight}"));
    }

    /// <summary>The act takes another person than the one who did the first half.</summary>
    /// <param name="What">What needs the second person.</param>
    /// <param name="Why">Why this person is not one, in a sentence; null for who drafted.</param>
    public sealed record NeedsSecondPerson(string What, string? Why = null) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => $"{What} takes a second person: {Why ?? "whoever drafted cannot agree with themselves."}";
    }

    /// <summary>The caller has declared a private interest in what the case concerns.</summary>
    /// <param name="With">The organisation or party.</param>
    public sealed record Concerned(string With) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => $"You have declared an interest in {With}. Another officer acts on this case.";
    }

    /// <summary>The caller's roles take a second factor, and none is set up.</summary>
    public sealed record NeedsSecondFactor : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence => "Your roles take a second factor. Set one up first; until then nothing else can be done.";
    }

    /// <summary>What is to be signed asks the caller to show again who they are.</summary>
    /// <param name="For">For how long it lasts that they did.</param>
    public sealed record NeedsConfirmation(TimeSpan For) : Refusal
    {
        /// <inheritdoc/>
        public override string Sentence =>
            "Show again that it is you: this takes a code of your authenticator or your passkey, not more than "
            + $"{For.TotalMinutes:0} minutes ago. Without a second factor it takes your password.";
    }
}
