namespace Gateway.Host.Downloads;

/// <summary>A document that somebody asks for.</summary>
/// <param name="Coordinate">The field that tells its path.</param>
/// <param name="File">Its name at the subgraph, by which the audit log knows it.</param>
internal sealed record AskedDocument(string Coordinate, string File);
