namespace ModelRegistry.Domain.Casework.Applications;

/// <summary>What an application asks the authority for.</summary>
public enum ApplicationKind
{
    /// <summary>How a release is classified.</summary>
    Classification = 1,

    /// <summary>A licence for one transaction.</summary>
    SingleLicence = 2,

    /// <summary>A licence for transactions to come, to several places, over a time.</summary>
    OpenLicence = 3,

    /// <summary>To be registered as a user of a general licence.</summary>
    GeneralLicence = 4,

    /// <summary>To move on, or to put to use in another country, what has already left.</summary>
    ReexportOrDeployment = 5,

    /// <summary>What would be decided, before there is a contract.</summary>
    AdvanceEnquiry = 6,

    /// <summary>A signed statement that no licence is required.</summary>
    NoLicenceRequired = 7,

    /// <summary>How the authority reads the law on a question.</summary>
    AdvisoryOpinion = 8,
}
