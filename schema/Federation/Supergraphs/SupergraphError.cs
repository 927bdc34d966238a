namespace Federation.Supergraphs;

/// <summary>Why a supergraph schema cannot be served.</summary>
/// <param name="Code">One of <see cref="SupergraphErrorCodes"/>.</param>
/// <param name="Message">A full sentence that names what is wrong, and where it can what would be right.</param>
/// <param name="Coordinate">The schema coordinate; null where the error is of the whole schema.</param>
public sealed record SupergraphError(string Code, string Message, string? Coordinate = null)
{
    public override string ToString() => Coordinate is null ? $"[{Code}] {Message}" : $"[{Code}] {Coordinate}: {Message}";
}
