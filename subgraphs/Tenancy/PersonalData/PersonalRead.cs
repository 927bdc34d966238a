using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.PersonalData;

/// <summary>A personal value that is about to be read; never the value.</summary>
/// <param name="Coordinate">The field, for example <c>Client.legalName</c>.</param>
/// <param name="EntityKey">The key of the object that it is of.</param>
/// <param name="Caller">Who reads it and why.</param>
public sealed record PersonalRead(string Coordinate, string EntityKey, CallerContext Caller);
