namespace Subgraphs.Storage.Importing;

/// <summary>Told how an import goes.</summary>
public interface IImportReporter
{
    /// <param name="stage">Name of the stage.</param>
    /// <param name="done">Rows written.</param>
    /// <param name="total">Expected rows; the true number when the stage ends.</param>
    void Progress(string stage, int done, int total);

    void Refused(RefusedRow row);

    /// <summary>Told last, where there was any refused row.</summary>
    void RefusedTotal(int rows);
}
