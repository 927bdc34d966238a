namespace Subgraphs.Server.Execution;

/// <summary>A value that is JSON already.</summary>
internal sealed record RawJson(ReadOnlyMemory<byte> Utf8);
