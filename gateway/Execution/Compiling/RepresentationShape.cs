namespace Gateway.Execution.Compiling;

/// <summary>An object of a representation: which slots of a merged row are copied into it, in order.</summary>
internal sealed class RepresentationShape(ObjectShape source, RepresentationField[] fields)
{
    public ObjectShape Source { get; } = source;

    public RepresentationField[] Fields { get; } = fields;
}
