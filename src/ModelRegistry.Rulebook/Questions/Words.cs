namespace ModelRegistry.Rulebook.Questions;

/// <summary>What moves or is used. Rules on chips never answer for weights.</summary>
public enum ItemKind
{
    /// <summary>The weights of a release.</summary>
    Weights,

    /// <summary>A chip, or a computer or assembly that holds chips.</summary>
    Chip,

    /// <summary>Software other than weights.</summary>
    Software,

    /// <summary>Technology other than weights.</summary>
    Technology,

    /// <summary>Access to a model or computer that stays where it is.</summary>
    RemoteAccess,

    /// <summary>A service.</summary>
    Service,
}

/// <summary>What part a party takes in the transaction (15 CFR 748.5).</summary>
public enum PartyRole
{
    /// <summary>Buys.</summary>
    Purchaser,

    /// <summary>Receives on the way.</summary>
    IntermediateConsignee,

    /// <summary>Receives last.</summary>
    UltimateConsignee,

    /// <summary>Uses.</summary>
    EndUser,

    /// <summary>Forwards.</summary>
    Forwarder,
}

/// <summary>What is done with the item (15 CFR 734.13, .14, .16; integration is no export and stands for the proposals).</summary>
public enum Activity
{
    /// <summary>Out of the country it is in.</summary>
    Export,

    /// <summary>From one foreign country to another.</summary>
    Reexport,

    /// <summary>To another end use or end user within one foreign country.</summary>
    TransferInCountry,

    /// <summary>Release of technology to a foreign person within the country.</summary>
    DeemedExport,

    /// <summary>Built into commercial software.</summary>
    Integration,

    /// <summary>Used without moving it.</summary>
    Use,
}

/// <summary>By which kind of access the item reaches the user.</summary>
public enum AccessKind
{
    /// <summary>The weights themselves.</summary>
    Weights,

    /// <summary>A binary on the user's premises that holds them.</summary>
    OnPremisesBinary,

    /// <summary>Inference hosted elsewhere.</summary>
    HostedInference,

    /// <summary>A fine-tuning service.</summary>
    FineTuningService,

    /// <summary>Training on rented compute.</summary>
    TrainingOnRentedCompute,
}

/// <summary>What for.</summary>
public enum EndUse
{
    /// <summary>Nobody has said.</summary>
    NotStated,

    /// <summary>Part of software that is sold.</summary>
    CommercialSoftware,

    /// <summary>Within one's own organisation.</summary>
    InternalUse,

    /// <summary>Research.</summary>
    Research,

    /// <summary>A military end use.</summary>
    Military,

    /// <summary>Military intelligence.</summary>
    MilitaryIntelligence,

    /// <summary>Nuclear, chemical, biological or missile end uses, which of them is not stated.</summary>
    WeaponsOfMassDestruction,

    /// <summary>Nuclear explosive or unsafeguarded nuclear end uses (15 CFR 744.2).</summary>
    Nuclear,

    /// <summary>Rockets, missiles or unmanned aircraft (15 CFR 744.3).</summary>
    Missiles,

    /// <summary>Chemical or biological weapons (15 CFR 744.4).</summary>
    ChemicalOrBiological,

    /// <summary>Repression or grave violations of human rights by cyber-surveillance (Regulation (EU) 2021/821, Article 5).</summary>
    CyberSurveillance,

    /// <summary>A supercomputer (15 CFR 772.1).</summary>
    Supercomputer,

    /// <summary>Development or production of advanced-node integrated circuits (15 CFR 744.23).</summary>
    AdvancedNodeProduction,

    /// <summary>Development or production of equipment that makes integrated circuits (15 CFR 744.23(a)(4)).</summary>
    ChipMakingEquipment,
}
