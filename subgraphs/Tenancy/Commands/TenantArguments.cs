using Subgraphs.Tenancy.Auditing;

namespace Subgraphs.Tenancy.Commands;

/// <summary>The command line of a command on tenants.</summary>
/// <param name="Words">The command and the tenant.</param>
/// <param name="IsSure">Whoever runs it is not asked.</param>
/// <param name="By">Who asks for it, by a name of their own; null where the user of the operating system says it.</param>
internal sealed record TenantArguments(IReadOnlyList<string> Words, bool IsSure, string? By)
{
    public const string Usage =
        "Usage: tenants list | grants TENANT | rotate-data-key TENANT | rotate-master-key TENANT | rewrap TENANT | retire-keys TENANT | erase-key TENANT [--yes] | drop TENANT [--yes]; each with [--by NAME]";

    /// <param name="arguments">Behind the word <c>tenants</c>.</param>
    /// <exception cref="TenantCommandException">An option is not known, or has no value.</exception>
    public static TenantArguments Parse(IReadOnlyList<string> arguments)
    {
        List<string> words = [];
        var isSure = false;
        string? by = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--yes":
                    isSure = true;
                    break;
                case "--by" when index + 1 < arguments.Count && CommandOperator.IsName(arguments[index + 1]):
                    by = arguments[++index].Trim();
                    break;
                case "--by":
                    throw new TenantCommandException(2, Usage);

                // What is left beside words is configuration, --Storage:Directory=…, which the program has read.
                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal):
                    break;
                case var word:
                    words.Add(word);
                    break;
            }
        }

        return new TenantArguments(words, isSure, by);
    }
}
