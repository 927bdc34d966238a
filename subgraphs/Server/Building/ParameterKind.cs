namespace Subgraphs.Server.Building;

/// <summary>Where a resolver's parameter comes from.</summary>
internal enum ParameterKind
{
    /// <summary>The object the field belongs to.</summary>
    Parent,

    /// <summary>All parents, keys or representations of a batch, as a list.</summary>
    Batch,

    Argument,
    Service,
    DbContext,
    Caller,
    Context,
    CancellationToken,
    Page,
    LoaderClass,
    NamedLoader,
}
