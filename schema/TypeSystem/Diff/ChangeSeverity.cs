namespace GraphQL.TypeSystem.Diff;

/// <summary>What a change of a schema means for clients that were written against the old one.</summary>
public enum ChangeSeverity
{
    /// <summary>No client notices.</summary>
    Safe,

    /// <summary>Every operation stays valid, but a client can meet a value or a behaviour that it does not expect.</summary>
    Dangerous,

    /// <summary>An operation that was valid can become invalid, or a response lose what it promised.</summary>
    Breaking,
}
