namespace Subgraphs.Tenancy.Callers;

/// <summary>The signature that a caller was verified by, as far as two of them are told apart: 128 of its bits.</summary>
internal readonly record struct CallerProof(UInt128 Value);
