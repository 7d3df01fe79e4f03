using ModelRegistry.Domain.Casework.Applications.Types;

namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>Every type of application there is.</summary>
public static class ApplicationTypes
{
    /// <summary>The manifests, in the order in which they are offered.</summary>
    public static IReadOnlyList<ApplicationType> All { get; } =
    [
        SingleLicence.Type,
        OpenLicence.Type,
        GeneralLicenceRegistration.Type,
        ReexportOrDeployment.Type,
        NoLicenceConfirmation.Type,
        ClassificationRequest.Type,
        AdvanceEnquiry.Type,
        AdvisoryOpinion.Type,
    ];

    /// <summary>The manifest of a type.</summary>
    public static ApplicationType Of(ApplicationKind kind) => All.Single(type => type.Kind == kind);
}
