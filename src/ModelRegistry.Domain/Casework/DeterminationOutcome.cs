namespace ModelRegistry.Domain.Casework;

/// <summary>What an authority decides on an application.</summary>
public enum DeterminationOutcome
{
    /// <summary>The law asks for no licence.</summary>
    NoLicenceRequired = 1,

    /// <summary>A licence is granted.</summary>
    Granted = 2,

    /// <summary>A licence is granted on conditions.</summary>
    GrantedWithConditions = 3,

    /// <summary>A licence is denied.</summary>
    Denied = 4,

    /// <summary>The application is returned without a decision on it (15 CFR 748.4(g), 750.4(b)).</summary>
    ReturnedWithoutAction = 5,
}
