namespace Subgraphs.Tenancy.Databases;

/// <summary>A command over a tenant's rows did not carry the tenant. It is a defect, never a client's mistake, and its text is not for clients.</summary>
public sealed class UnfilteredQueryException(string message) : Exception(message);
