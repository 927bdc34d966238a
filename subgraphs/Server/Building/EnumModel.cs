namespace Subgraphs.Server.Building;

/// <summary>An enum type; a CLR enum with its names in the schema.</summary>
internal sealed class EnumModel : NamedModel
{
    private readonly Dictionary<object, EnumValueModel> _byClr = [];
    private readonly Dictionary<string, EnumValueModel> _byName = new(StringComparer.Ordinal);

    public EnumModel(string name, Type clrType, IReadOnlyList<EnumValueModel> values)
        : base(name, clrType)
    {
        Values = values;
        foreach (var value in values)
        {
            _byClr.TryAdd(value.ClrValue, value);
            _byName.TryAdd(value.Name, value);
        }
    }

    public IReadOnlyList<EnumValueModel> Values { get; }

    public EnumValueModel? Find(object clrValue) => _byClr.GetValueOrDefault(clrValue);

    public EnumValueModel? FindByName(string name) => _byName.GetValueOrDefault(name);
}
