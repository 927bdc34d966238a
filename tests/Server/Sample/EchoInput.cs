using Subgraphs.Server.Types;

namespace Subgraphs.Server.Tests.Sample;

public sealed record EchoInput(string Text, IReadOnlyList<int> Sizes, [property: DefaultValue(InstrumentStatus.OnHold15M)] InstrumentStatus Status);
