namespace ModelRegistry.Domain;

/// <summary>
/// An aggregate whose changes are refused when somebody else changed it first. The token is stamped by the program on every change,
/// the same way on every database.
/// </summary>
public interface IVersioned
{
    /// <summary>Changes with every saved change.</summary>
    Guid Version { get; set; }
}

/// <summary>A record that can be added and never changed or deleted; the database itself refuses it by a trigger.</summary>
public interface IAppendOnly;

/// <summary>A row that one organisation owns and no other sees.</summary>
public interface ITenantOwned
{
    /// <summary>The owner.</summary>
    OrganisationId OrganisationId { get; }
}

/// <summary>
/// A row that its organisation alone sees: not even who by office reads every organisation's rows, because it was not handed to them.
/// </summary>
public interface IOwnersAlone : ITenantOwned;
