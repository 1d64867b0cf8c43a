#pragma once
// Ownership of the objects of C libraries.

namespace placard {

/// The deleter of a std::unique_ptr that calls a function of a C library.
template <auto function>
struct FreeBy {
  template <class T>
  void operator()(T* object) const {
    function(object);
  }
};

}  // namespace placard
