using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>No entity: what is read of it is read of the entity that it hangs on.</summary>
/// <param name="Account">Whose account it is.</param>
[ObjectType]
public sealed record Custody([property: Audited] string Account);
