namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>What a page gives to a browser so that it asks for a passkey.</summary>
/// <param name="Options">The options of WebAuthn as JSON.</param>
/// <param name="Challenge">What comes back with the answer: the state of the ceremony, sealed.</param>
public sealed record Ceremony(string Options, string Challenge);

/// <summary>What came back: the browser's credential and the challenge that it answers.</summary>
/// <param name="Credential">The credential as JSON (WebAuthn level 3, 5.1, toJSON).</param>
/// <param name="Challenge">The sealed state as the page had it.</param>
public sealed record PasskeyAnswer(string Credential, string Challenge);

/// <summary>For what a passkey is asked; an answer to one counts for no other.</summary>
internal enum CeremonyKind
{
    Add,
    SignIn,
    Second,
    Confirm,
}

/// <summary>What is sealed: for whom, in which session, since when, and the framework's own state with the challenge.</summary>
internal sealed record CeremonyState(CeremonyKind Kind, Guid? Account, Guid? Session, DateTimeOffset At, string State);
