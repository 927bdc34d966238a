using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

public sealed record RenameInput([property: ID] string BookId, string Name);
