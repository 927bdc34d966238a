namespace Subgraphs.Server.Execution;

/// <summary>How a planned field gets its value.</summary>
internal enum PlannedFieldKind
{
    /// <summary>By the model's field.</summary>
    Field,

    /// <summary><c>__typename</c></summary>
    TypeName,

    /// <summary><c>_entities</c></summary>
    Entities,

    /// <summary><c>_service</c></summary>
    Service,

    /// <summary><c>__schema</c> or <c>__type</c></summary>
    Introspection,
}
