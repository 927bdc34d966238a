namespace Tests.Kit.FederationCases;

/// <summary>A field error as a subgraph reports it.</summary>
internal sealed class FixtureFieldException(string message) : Exception(message);
