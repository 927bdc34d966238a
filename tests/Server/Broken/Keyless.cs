using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Broken;

[ObjectType]
[Key("id")]
[Key("nothing", Resolvable = false)]
internal sealed record Keyless([property: ID] string Id);
