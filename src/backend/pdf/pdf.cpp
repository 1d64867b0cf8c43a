#include "backend/pdf/pdf.h"

#include <cairo-pdf.h>
#include <glib.h>

#include <algorithm>

#include "backend/raster/cairo.h"
#include "base/diagnostics.h"
#include "base/limits.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr double pt_per_px = 0.75;

// Without a date, Cairo writes the time of the run.
constexpr const char* no_moment = "1970-01-01T00:00:00Z";

// An address that is safe in a PDF string; some versions of Cairo do not escape it.
std::string plain_address(const std::string& url) {
  return std::unique_ptr<char, FreeBy<g_free>>(g_uri_escape_string(url.c_str(), ":/?#[]@!$&*+,;=%", FALSE)).get();
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// A path relative to the metadata file is useless in a PDF that is shared alone.
bool leads_away(const std::string& url) { return url.find("://") != std::string::npos || url.starts_with("mailto:"); }

}  // namespace

std::string pdf_fault(const Size& size) {
  if (std::max(size.width, size.height) <= limits.pdf_side.number()) return {};
  return "a page of " + to_text(size.width) + " x " + to_text(size.height) + " px is too large: at most " +
         to_text(limits.pdf_side) + " a side";
}

std::string to_pdf(const Scene& scene, const ResolvedColors& colors) {
  if (const std::string fault = pdf_fault(scene.size); !fault.empty()) throw Failure("drawing '" + scene.id + "': " + fault);
  std::string bytes;
  const SurfaceHandle surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, scene.size.width * pt_per_px, scene.size.height * pt_per_px));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
  if (!scene.description.empty())
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, scene.description.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, no_moment);
  const CairoHandle cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), pt_per_px, pt_per_px);
  if (leads_away(scene.url)) {
    const std::string attributes =
        "rect=[0 0 " + to_text(scene.size.width) + " " + to_text(scene.size.height) + "] uri='" + plain_address(scene.url) + "'";
    cairo_tag_begin(cairo.get(), CAIRO_TAG_LINK, attributes.c_str());
    cairo_tag_end(cairo.get(), CAIRO_TAG_LINK);
  }
  play(cairo.get(), scene, colors);
  cairo_show_page(cairo.get());
  throw_on_error(cairo_status(cairo.get()), "drawing '" + scene.id + "'");
  cairo_surface_finish(surface.get());
  throw_on_error(cairo_surface_status(surface.get()), "drawing '" + scene.id + "'");
  return bytes;
}

}  // namespace placard
