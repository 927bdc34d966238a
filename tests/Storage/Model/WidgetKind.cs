namespace Subgraphs.Storage.Tests.Model;

internal enum WidgetKind
{
    Plain,
    Fancy,
}
