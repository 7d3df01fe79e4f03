using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Factors;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts;

/// <summary>The acts on accounts and doors: a chapter of <see cref="Acts"/>.</summary>
internal static class AccountActs
{
    public static void AddAll(ActList acts) => acts
        .Add<ClaimFirstAdministrator, ClaimFirstAdministrator.Answer, ClaimFirstAdministratorHandler, ClaimFirstAdministratorValidator>()
        .Add<MakeAccount, MakeAccount.Answer, MakeAccountHandler, MakeAccountValidator>()
        .Add<ListAccounts, ListAccounts.Answer, ListAccountsHandler, ListAccountsValidator>()
        .Add<ErasePerson, Done, ErasePersonHandler>()
        .Add<ChangeRoles, ChangeRoles.Answer, ChangeRolesHandler, ChangeRolesValidator>()
        .Add<ResetPassword, Done, ResetPasswordHandler>()
        .Add<ChangeOwnPassword, Done, ChangeOwnPasswordHandler>()
        .Add<DisableAccount, Done, DisableAccountHandler>()
        .Add<ListSessions, ListSessions.Answer, ListSessionsHandler>()
        .Add<EndSession, Done, EndSessionHandler>()
        .Add<EndOtherSessions, Done, EndOtherSessionsHandler>()
        .Add<ShowSecondFactor, ShowSecondFactor.Answer, ShowSecondFactorHandler>()
        .Add<BeginSecondFactor, Done, BeginSecondFactorHandler>()
        .Add<EnrolSecondFactor, EnrolSecondFactor.Answer, EnrolSecondFactorHandler>()
        .Add<MakeRecoveryCodes, EnrolSecondFactor.Answer, MakeRecoveryCodesHandler>()
        .Add<RemoveSecondFactor, Done, RemoveSecondFactorHandler>()
        .Add<ListPasskeys, ListPasskeys.Answer, ListPasskeysHandler>()
        .Add<RemovePasskey, Done, RemovePasskeyHandler>()
        .Add<AdmitMachine, Done, AdmitMachineHandler, AdmitMachineValidator>()
        .Add<ListProviderLinks, ListProviderLinks.Answer, ListProviderLinksHandler>()
        .Add<Unlink, Done, UnlinkHandler>()
        .Add<RotateApiKey, RotateApiKey.Answer, RotateApiKeyHandler, RotateApiKeyValidator>()
        .Add<ListAccess, ListAccess.Answer, ListAccessHandler, ListAccessValidator>()
        .Add<RuleOnRoles, Done, RuleOnRolesHandler>()
        .Add<ProposeActing, ChangeRoles.Answer, ProposeActingHandler, ProposeActingValidator>()
        .Add<ListRoleProposals, ListRoleProposals.Answer, ListRoleProposalsHandler>()
        .Add<OpenBreakGlass, BreakGlassId, OpenBreakGlassHandler, OpenBreakGlassValidator>()
        .Add<ReviewBreakGlass, Done, ReviewBreakGlassHandler, ReviewBreakGlassValidator>()
        .Add<ListBreakGlass, ListBreakGlass.Answer, ListBreakGlassHandler>()
        .Add<DeclareConflict, ConflictId, DeclareConflictHandler, DeclareConflictValidator>()
        .Add<EndConflict, Done, EndConflictHandler, EndConflictValidator>()
        .Add<ListConflicts, ListConflicts.Answer, ListConflictsHandler>()
        .Add<AskFactorRecovery, AskFactorRecovery.Answer, AskFactorRecoveryHandler, AskFactorRecoveryValidator>()
        .Add<AgreeFactorRecovery, AgreeFactorRecovery.Answer, AgreeFactorRecoveryHandler>()
        .Add<ListFactorRecoveries, ListFactorRecoveries.Answer, ListFactorRecoveriesHandler>()
        .Add<CreateApiKey, CreateApiKey.Answer, CreateApiKeyHandler, CreateApiKeyValidator>()
        .Add<ListApiKeys, ListApiKeys.Answer, ListApiKeysHandler>()
        .Add<RevokeApiKey, Done, RevokeApiKeyHandler>();
}
