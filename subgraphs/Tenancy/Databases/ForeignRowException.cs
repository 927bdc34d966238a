namespace Subgraphs.Tenancy.Databases;

/// <summary>A row of one tenant met another tenant's context. It is a defect, never a client's mistake, and its text is not for clients.</summary>
public sealed class ForeignRowException(string message) : Exception(message);
