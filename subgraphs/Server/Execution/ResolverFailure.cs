namespace Subgraphs.Server.Execution;

/// <summary>A value that could not be made.</summary>
internal sealed record ResolverFailure(Exception Exception);
