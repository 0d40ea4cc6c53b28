import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Recalculates every formula of workbooks with Apache POI, and says where its value is another than the one that is kept. */
public class Recalculate {
  public static void main(String[] paths) throws Exception {
    for (String path : paths) {
      int formulas = 0;
      List<String> differences = new ArrayList<>();
      try (Workbook book = WorkbookFactory.create(new File(path), null, true)) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        for (Sheet sheet : book) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() != CellType.FORMULA) continue;
              formulas += 1;
              String kept = kept(cell);
              String now;
              try {
                now = said(evaluator.evaluate(cell));
              } catch (RuntimeException fault) {
                now = fault.toString();
              }
              if (!isSame(kept, now)) {
                differences.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + kept + " → " + now + " " + cell.getCellFormula());
              }
            }
          }
        }
      }
      System.out.println("book " + formulas);
      for (String difference : differences) System.out.println("difference " + difference.replace('\n', ' '));
    }
  }

  private static String kept(Cell cell) {
    // What charts draw nothing for is kept without a value, since programs take an error for a zero there.
    if (((XSSFCell) cell).getRawValue() == null) return "error " + FormulaError.NA.getCode();
    switch (cell.getCachedFormulaResultType()) {
      case NUMERIC:
        return "number " + cell.getNumericCellValue();
      case STRING:
        return "text " + cell.getStringCellValue();
      case BOOLEAN:
        return "truth " + cell.getBooleanCellValue();
      default:
        return "error " + cell.getErrorCellValue();
    }
  }

  private static String said(CellValue value) {
    switch (value.getCellType()) {
      case NUMERIC:
        return "number " + value.getNumberValue();
      case STRING:
        return "text " + value.getStringValue();
      case BOOLEAN:
        return "truth " + value.getBooleanValue();
      default:
        return "error " + value.getErrorValue();
    }
  }

  /** Numbers to the 12 digits that spreadsheets agree on. */
  private static boolean isSame(String kept, String now) {
    if (kept.equals(now)) return true;
    if (!kept.startsWith("number ") || !now.startsWith("number ")) return false;
    double a = Double.parseDouble(kept.substring(7));
    double b = Double.parseDouble(now.substring(7));
    return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }
}
