using Subgraphs.Storage.Importing;

namespace Subgraphs.Tenancy.Tests.Encryption;

internal sealed class PersonImport(params Person[] persons) : DatabaseImport
{
    public override ImportSource Source { get; } = new("test", "1", true, new DateOnly(2026, 1, 2));

    public override IEnumerable<ImportStage> Stages()
    {
        yield return ImportStage.Of("persons", persons.Length, persons);
    }
}
