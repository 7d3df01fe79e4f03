namespace ModelRegistry.Rulebook.Questions;

/// <summary>
/// Whose law a question is put to. One question is answered by the law of one place; the same question put to each of them gives the
/// conflict matrix.
/// </summary>
public enum Jurisdiction
{
    /// <summary>The United States: the EAR of the Bureau of Industry and Security, and blocking by the Treasury.</summary>
    UnitedStates,

    /// <summary>The European Union: Regulation (EU) 2021/821, and the duties of Regulation (EU) 2024/1689.</summary>
    EuropeanUnion,

    /// <summary>The United Kingdom: the Export Control Order 2008 and assimilated Regulation (EC) 428/2009.</summary>
    UnitedKingdom,

    /// <summary>Japan: the Foreign Exchange and Foreign Trade Act.</summary>
    Japan,

    /// <summary>The Republic of Korea: the Foreign Trade Act.</summary>
    Korea,

    /// <summary>The Netherlands: its national measures beside the law of the Union.</summary>
    Netherlands,

    /// <summary>Australia: the Defence and Strategic Goods List and the acts around it.</summary>
    Australia,

    /// <summary>Canada: the Export and Import Permits Act.</summary>
    Canada,
}
